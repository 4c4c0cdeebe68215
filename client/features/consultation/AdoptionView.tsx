import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconPrinter, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { adoptionRows } from '../../../shared/consultation/adoptionRows';
import { SETTLEMENTS, type Settlement } from '../../../shared/consultation/opinion';
import { countOpinions, summarySentence } from '../../../shared/consultation/summarise';
import type { ConsultationView, OpinionView } from '../../../shared/protocol/consultationApi';
import { PrintSheet } from '../../components/PrintSheet';
import { AdoptionSheet } from './AdoptionSheet';
import classes from './adoption.module.css';
import { ALL_ROWS, selectRows } from './selectRows';

const ALL = '*';

/** 《征求意见采纳情况汇总表》 on the screen: filtered, printed as it is filtered; a row's number opens its opinion. */
export function AdoptionView(props: {
  readonly round: ConsultationView;
  readonly opinions: readonly OpinionView[];
  readonly onChoose: (opinionId: string) => void;
}) {
  const { t } = useTranslation();
  const { round, opinions } = props;
  const [filter, setFilter] = useState(ALL_ROWS);
  const rows = useMemo(() => adoptionRows(opinions), [opinions]);
  const shown = useMemo(() => selectRows(rows, filter), [rows, filter]);
  const counts = countOpinions(opinions, round.parties);
  const sentence = summarySentence(counts);
  const sheet = { title: round.title, sentence, rows: shown };
  return (
    <div className={classes.view}>
      <div className={classes.filters}>
        <SegmentedControl
          size="xs"
          value={filter.settlement ?? ALL}
          onChange={(value) =>
            setFilter({ ...filter, settlement: value === ALL ? null : (value as Settlement | 'open') })
          }
          data={[
            { value: ALL, label: `${t('consultation.filterAll')} ${counts.opinions}` },
            ...[...SETTLEMENTS, 'open' as const].map((value) => ({
              value,
              label: `${t(`consultation.settlement.${value}`)} ${counts[value]}`,
            })),
          ]}
        />
        <Select
          size="xs"
          w={200}
          aria-label={t('consultation.unit')}
          value={filter.partyId ?? ALL}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('consultation.allUnits') },
            ...round.parties.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => setFilter({ ...filter, partyId: value === ALL ? null : value })}
        />
        <TextInput
          size="xs"
          w={200}
          aria-label={t('consultation.searchRows')}
          placeholder={t('consultation.searchRows')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.currentTarget.value })}
        />
        <span className={classes.count}>
          {t('consultation.rowsShown', { shown: shown.length, all: rows.length })}
        </span>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('consultation.print')}
        </Button>
      </div>
      <div className={classes.desk}>
        <div className={classes.paper}>
          <AdoptionSheet {...sheet} onChoose={props.onChoose} />
        </div>
      </div>
      <PrintSheet>
        <AdoptionSheet {...sheet} onChoose={null} />
      </PrintSheet>
    </div>
  );
}
