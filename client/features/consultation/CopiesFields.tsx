import { MultiSelect, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Who gets a round to read only 抄送: names of departments as typed, people by id. */
export interface CopiesTo {
  readonly departments: string;
  readonly people: readonly string[];
}

/** Asks who reads a round without being asked for opinions. */
export function CopiesFields(props: {
  readonly copies: CopiesTo;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (copies: CopiesTo) => void;
}) {
  const { t } = useTranslation();
  const { copies, onChange } = props;
  return (
    <>
      <Textarea
        label={t('consultation.readingDepartments')}
        description={t('consultation.readingHint')}
        value={copies.departments}
        autosize
        minRows={2}
        maxRows={6}
        autoFocus
        onChange={(event) => onChange({ ...copies, departments: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('consultation.readingPeople')}
        data={[...props.people]}
        value={[...copies.people]}
        searchable
        onChange={(people) => onChange({ ...copies, people })}
      />
    </>
  );
}
