import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../api/session';
import type { PlanConnection } from '../../collab/planConnection';
import { PersonAvatar } from '../../components/PersonAvatar';
import classes from './presence.module.css';
import { usePeople } from './usePeople';

/** How many circles stand in the bar; the rest are counted. */
const SHOWN = 5;

/** Who is in the plan now, oneself among them. */
export function PresenceAvatars({ connection }: { readonly connection: PlanConnection }) {
  const { t } = useTranslation();
  const people = usePeople(connection.awareness);
  const me = useUser().id;
  const rest = people.slice(SHOWN);
  return (
    <section className={classes.people} aria-label={t('presence.here', { count: people.length })}>
      {people.slice(0, SHOWN).map((person) => (
        <Tooltip
          key={person.id}
          label={person.id === me ? t('presence.you', { name: person.name }) : person.name}
        >
          <span className={classes.person}>
            <PersonAvatar id={person.id} name={person.name} size={28} />
            <span className="gn-hidden">{person.name}</span>
          </span>
        </Tooltip>
      ))}
      {rest.length > 0 && (
        <Tooltip
          label={t('presence.more', { count: rest.length, names: rest.map(({ name }) => name).join(' ') })}
        >
          <span className={classes.rest}>+{rest.length}</span>
        </Tooltip>
      )}
    </section>
  );
}
