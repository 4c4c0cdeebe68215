import type { CommentView } from '../../../shared/protocol/api';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RelativeTime } from '../../components/RelativeTime';
import classes from './comments.module.css';

/** What one person said, and when. */
export function CommentWords({ comment }: { readonly comment: CommentView }) {
  return (
    <div className={classes.comment}>
      <div className={classes.by}>
        <PersonAvatar id={comment.author.id} name={comment.author.name} size={22} />
        <span className={classes.author}>{comment.author.name}</span>
        <span className={classes.time}>
          <RelativeTime moment={comment.createdAt} />
        </span>
      </div>
      <p className={classes.words}>{comment.text}</p>
    </div>
  );
}
