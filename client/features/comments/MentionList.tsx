import { useTranslation } from 'react-i18next';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './comments.module.css';
import type { mentionChoices } from './mentions';

interface Props {
  readonly choices: ReturnType<typeof mentionChoices>;
  /** The one that Enter takes. */
  readonly at: number;
  /** Called with the text as it reads with the name in it. */
  readonly onChoose: (text: string) => void;
}

/** Those who may be meant by the @ that is being typed. */
export function MentionList({ choices, at, onChoose }: Props) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  return (
    <ul className={classes.mentions} aria-label={t('comments.mention')}>
      {choices.map(({ person, completed }, index) => (
        <li key={person.id}>
          <button
            type="button"
            tabIndex={-1}
            data-chosen={index === at || undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(completed)}
          >
            <PersonAvatar id={person.id} name={person.name} size={18} />
            {person.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
