import type { PersonView } from '../../../shared/protocol/api';
import { PersonAvatar } from '../../components/PersonAvatar';
import { RelativeTime } from '../../components/RelativeTime';
import classes from './comments.module.css';

/** Who wrote something, and when. */
export function Author({ person, moment }: { readonly person: PersonView; readonly moment: string }) {
  return (
    <div className={classes.by}>
      <PersonAvatar id={person.id} name={person.name} size={22} />
      <span className={classes.author}>{person.name}</span>
      <span className={classes.time}>
        <RelativeTime moment={moment} />
      </span>
    </div>
  );
}
