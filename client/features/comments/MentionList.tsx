import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../shared/protocol/api';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './comments.module.css';
import { openMention } from './mentions';

const MOST = 6;

interface Props {
  readonly text: string;
  readonly people: readonly PersonView[];
  /** Called with the text as it reads with the name in it. */
  readonly onChoose: (text: string) => void;
}

/** Those who may be meant by the @ that is being typed. */
export function MentionList({ text, people, onChoose }: Props) {
  const { t } = useTranslation();
  const begun = openMention(text);
  if (begun === null) return null;
  const fitting = people.filter(({ name }) => name.includes(begun) && name !== begun).slice(0, MOST);
  if (fitting.length === 0) return null;
  return (
    <ul className={classes.mentions} aria-label={t('comments.mention')}>
      {fitting.map((person) => (
        <li key={person.id}>
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(`${text.slice(0, text.length - begun.length)}${person.name} `)}
          >
            <PersonAvatar id={person.id} name={person.name} size={18} />
            {person.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
