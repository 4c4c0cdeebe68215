import { Group, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConsultationView, PartyView } from '../../../shared/protocol/consultationApi';
import { CopyButton } from '../../components/CopyButton';
import { useFullTime } from '../versions/useVersionName';
import classes from './consultation.module.css';
import { PaperAnswer } from './PaperAnswer';
import { RemindButton } from './RemindButton';

/** Who has answered and who has not, with the list of those to be reminded; the lead writes down what was declared on paper. */
export function RoundBoard({ round }: { readonly round: ConsultationView }) {
  const { t } = useTranslation();
  const fullTime = useFullTime();
  const waiting = round.parties.filter((party) => stateOf(party) === 'waiting');
  const reminder = t('consultation.reminder', {
    title: round.title,
    time: fullTime(round.deadline),
    names: waiting.map(({ name }) => name).join(t('consultation.listSeparator')),
  });
  return (
    <div className={classes.desk}>
      <div className={classes.board}>
        <Table withTableBorder verticalSpacing="xs" horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('consultation.boardUnit')}</Table.Th>
              <Table.Th>{t('consultation.boardState')}</Table.Th>
              <Table.Th>{t('consultation.boardOpinions')}</Table.Th>
              <Table.Th>{t('consultation.boardBy')}</Table.Th>
              {round.code !== null && <Table.Th aria-label={t('consultation.onPaper')} />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {round.parties.map((party) => (
              <Table.Tr key={party.id}>
                <Table.Td>{party.name}</Table.Td>
                <Table.Td c={stateOf(party) === 'waiting' ? 'var(--gn-warning-ink)' : undefined}>
                  {t(`consultation.answer.${stateOf(party)}`)}
                </Table.Td>
                <Table.Td>{party.opinions}</Table.Td>
                <Table.Td>
                  {party.answeredBy} {party.answeredAt && fullTime(party.answeredAt)}
                </Table.Td>
                {round.code !== null && (
                  <Table.Td ta="right">
                    <PaperAnswer roundId={round.id} party={party} />
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {round.readers.length > 0 && (
          <p className={classes.readers}>
            {t('consultation.readers', { names: round.readers.join(t('consultation.listSeparator')) })}
          </p>
        )}
        <Group p="md" justify="flex-end">
          {waiting.length === 0 ? (
            <span className={classes.muted}>{t('consultation.everyoneAnswered')}</span>
          ) : (
            <Group gap="xs">
              <CopyButton text={reminder} label={t('consultation.copyReminder')} />
              {round.code && !round.over && <RemindButton roundId={round.id} />}
            </Group>
          )}
        </Group>
      </div>
    </div>
  );
}

function stateOf({ answer, opinions }: PartyView): 'none' | 'submitted' | 'waiting' | 'some' {
  return answer ?? (opinions > 0 ? 'some' : 'waiting');
}
