import { useTranslation } from 'react-i18next';
import { useVersionThreads } from '../../api/versions';
import { ChangeWords } from '../comments/ChangeWords';
import classes from './past.module.css';
import { useFullTime } from './useVersionName';

/** The comments and proposals of a frozen version as they stood. */
export function PastThreads(props: { readonly planId: string; readonly versionId: string }) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const threads = useVersionThreads(props.planId, props.versionId);
  return (
    <aside className={classes.threads} aria-label={t('versions.asTheyStood')}>
      <h3 className={classes.sideTitle}>{t('versions.asTheyStood')}</h3>
      {threads.data?.length === 0 && <p className={classes.muted}>{t('versions.noThreads')}</p>}
      {threads.data?.map((thread) => (
        <article key={thread.id} className={classes.thread}>
          {thread.proposal ? (
            <>
              <ChangeWords change={thread.proposal.change} original={thread.proposal.original} />
              <span className={classes.muted}>
                {thread.author.name} · {fullTime(thread.createdAt)}
              </span>
            </>
          ) : (
            <p className={classes.quote}>{thread.quote ?? t('versions.onWholePlan')}</p>
          )}
          {thread.resolved && <span className={classes.muted}>{t('versions.resolved')}</span>}
          {thread.comments.map((comment) => (
            <div key={comment.id}>
              <p className={classes.said}>{comment.text}</p>
              <span className={classes.muted}>
                {comment.author.name} · {fullTime(comment.createdAt)}
              </span>
            </div>
          ))}
        </article>
      ))}
    </aside>
  );
}
