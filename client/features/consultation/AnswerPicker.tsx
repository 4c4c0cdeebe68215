import { Button, Group, MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionAnswer } from '../../../shared/consultation/opinion';
import type { AnswerChoice } from './listAnswers';

const choiceKey = ({ kind, id }: OpinionAnswer): string => `${kind}:${id}`;

/** Says which changes of the current draft answer an opinion; each that is chosen leads there. */
export function AnswerPicker(props: {
  readonly choices: readonly AnswerChoice[];
  /** The block that the opinion is about, listed first. */
  readonly ownBlock: string | null;
  readonly answers: readonly OpinionAnswer[];
  readonly onChange: (answers: readonly OpinionAnswer[]) => void;
  readonly onGo: (answer: OpinionAnswer) => void;
}) {
  const { t } = useTranslation();
  const { choices, ownBlock, answers, onChange } = props;
  const known = useMemo(() => new Map(choices.map((choice) => [choiceKey(choice), choice])), [choices]);
  const labelOf = (answer: OpinionAnswer) =>
    known.get(choiceKey(answer))?.words || t('consultation.answerGone');
  const own = choices.filter(({ id }) => id === ownBlock);
  const blocks = choices.filter(({ kind, id }) => kind === 'block' && id !== ownBlock);
  const proposals = choices.filter(({ kind }) => kind === 'proposal');
  // What was chosen stays to be seen, though it is no change any more.
  const gone = answers.filter((answer) => !known.has(choiceKey(answer)));
  const group = (name: string, items: readonly OpinionAnswer[]) =>
    items.length === 0
      ? []
      : [{ group: name, items: items.map((item) => ({ value: choiceKey(item), label: labelOf(item) })) }];
  return (
    <>
      <MultiSelect
        label={t('consultation.answeredBy')}
        description={t('consultation.answeredByHint')}
        placeholder={answers.length === 0 ? t('consultation.answeredByNone') : undefined}
        searchable
        clearable
        nothingFoundMessage={t('consultation.noChanges')}
        maxDropdownHeight={320}
        value={answers.map(choiceKey)}
        data={[
          ...group(t('consultation.answerOwn'), own),
          ...group(t('consultation.answerBlocks'), blocks),
          ...group(t('consultation.answerProposals'), proposals),
          ...group(t('consultation.answerOther'), gone),
        ]}
        onChange={(values) => onChange(values.map(readValue))}
      />
      {answers.length > 0 && (
        <Group gap="xs">
          {answers.map((answer) => (
            <Button
              key={choiceKey(answer)}
              size="compact-xs"
              variant="light"
              onClick={() => props.onGo(answer)}
              title={known.get(choiceKey(answer))?.place}
            >
              {t('consultation.goToAnswer', { words: labelOf(answer).slice(0, 16) })}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}

function readValue(value: string): OpinionAnswer {
  const colon = value.indexOf(':');
  return { kind: value.slice(0, colon) as OpinionAnswer['kind'], id: value.slice(colon + 1) };
}
