import {
  Button,
  Checkbox,
  Group,
  Modal,
  MultiSelect,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STAGES } from '../../../shared/plan/stages';
import type { VersionView } from '../../../shared/protocol/versionApi';
import { useOpenConsultation } from '../../api/consultations';
import { usePeople } from '../../api/members';
import { FailureAlert } from '../../components/FailureAlert';
import { localDate } from '../../components/localDate';
import { showNotice } from '../../components/notices/noticeStore';
import { useReturnFocus } from '../../components/useReturnFocus';
import { useFullTime, useVersionName } from '../versions/useVersionName';
import { CopiesFields, type CopiesTo } from './CopiesFields';
import { namesIn } from './namesIn';

const TEN_DAYS = 10 * 24 * 60 * 60 * 1000;

/** Asks what a round is on, who is asked and until when, and opens it. */
export function NewRoundDialog(props: {
  readonly planId: string;
  readonly versions: readonly VersionView[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  useReturnFocus();
  const nameOf = useVersionName();
  const fullTime = useFullTime();
  const open = useOpenConsultation(props.planId);
  const people = usePeople();
  const [versionId, setVersionId] = useState(() => usualVersion(props.versions)?.id ?? '');
  const [departments, setDepartments] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [deadline, setDeadline] = useState(() => localDate(new Date(Date.now() + TEN_DAYS)));
  const [note, setNote] = useState('');
  const [ownOnly, setOwnOnly] = useState(false);
  const [copied, setCopied] = useState<CopiesTo | null>(null);
  const names = namesIn(departments);
  const choices = (people.data ?? []).map(({ id, name, office }) => ({
    value: id,
    label: office ? `${office} ${name}` : name,
  }));
  const complete = versionId !== '' && deadline !== '' && names.length + chosen.length > 0;
  const submit = () =>
    open.mutate(
      {
        versionId,
        departments: names,
        people: chosen,
        readingDepartments: namesIn(copied?.departments ?? ''),
        readingPeople: [...(copied?.people ?? [])],
        // The day ends as it does in China, as in the reminders, wherever this computer's clock says it is.
        deadline: new Date(`${deadline}T23:59:59+08:00`).toISOString(),
        note,
        ownOnly,
      },
      {
        onSuccess: () => {
          showNotice({ tone: 'fine', title: t('consultation.opened') });
          props.onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('consultation.newTitle')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) submit();
        }}
      >
        <Stack gap="sm">
          <Text c="var(--gn-muted)">{t('consultation.newText')}</Text>
          <Select
            label={t('consultation.version')}
            data={props.versions.map((version) => ({
              value: version.id,
              label: t('versions.frozenState', {
                name: nameOf(version),
                author: version.author.name,
                time: fullTime(version.createdAt),
              }),
            }))}
            value={versionId}
            allowDeselect={false}
            onChange={(value) => setVersionId(value ?? '')}
          />
          <Textarea
            label={t('consultation.departments')}
            placeholder={t('consultation.departmentsPlaceholder')}
            value={departments}
            autosize
            minRows={3}
            maxRows={8}
            data-autofocus
            onChange={(event) => setDepartments(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('consultation.people')}
            description={t('consultation.peopleHint')}
            data={choices}
            value={chosen}
            searchable
            onChange={setChosen}
          />
          {copied ? (
            <CopiesFields copies={copied} people={choices} onChange={setCopied} />
          ) : (
            <Button
              variant="subtle"
              size="compact-sm"
              style={{ alignSelf: 'flex-start' }}
              onClick={() => setCopied({ departments: '', people: [] })}
            >
              {t('consultation.addReaders')}
            </Button>
          )}
          <TextInput
            type="date"
            label={t('consultation.deadline')}
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
          />
          <Textarea
            label={t('consultation.note')}
            placeholder={t('consultation.notePlaceholder')}
            value={note}
            maxLength={5000}
            autosize
            minRows={1}
            maxRows={6}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Checkbox
            label={t('consultation.ownOnly')}
            checked={ownOnly}
            onChange={(event) => setOwnOnly(event.currentTarget.checked)}
          />
          <FailureAlert title={t('consultation.openFailed')} error={open.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={open.isPending} disabled={!complete}>
              {t('consultation.open')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The newest 征求意见稿, else the newest version. */
function usualVersion(versions: readonly VersionView[]): VersionView | undefined {
  const stage = STAGES.find(({ key }) => key === 'consultation')?.label;
  return versions.find((version) => version.stage === stage) ?? versions[0];
}
