import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../shared/protocol/api';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './PresentPeople.module.css';

/** How many circles fit; the rest are counted. */
const SHOWN = 3;

/** Who has a plan open now, as circles with a count; empty where nobody does. */
export function PresentPeople({ people }: { readonly people: readonly PersonView[] }) {
  const { t } = useTranslation();
  if (people.length === 0) return <div className={classes.people} />;
  const names = people.map(({ name }) => name).join(t('planList.nameSeparator'));
  return (
    <div className={classes.people} title={t('planList.presentNames', { names })}>
      <span className={classes.circles}>
        {people.slice(0, SHOWN).map((person) => (
          <PersonAvatar key={person.id} id={person.id} name={person.name} size={24} />
        ))}
      </span>
      <span>{t('planList.present', { count: people.length })}</span>
      <span className="gn-hidden">{t('planList.presentNames', { names })}</span>
    </div>
  );
}
