import type { CommentView } from '../../../shared/protocol/api';
import { Author } from './Author';
import classes from './comments.module.css';

interface Props {
  readonly comment: CommentView;
  /** Its author and time stand above it already. */
  readonly introduced: boolean;
}

/** What one person said, and when. */
export function CommentWords({ comment, introduced }: Props) {
  return (
    <div className={classes.comment}>
      {!introduced && <Author person={comment.author} moment={comment.createdAt} />}
      <p className={classes.words}>{comment.text}</p>
    </div>
  );
}
