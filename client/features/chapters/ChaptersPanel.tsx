import '../../i18n/laterTexts';
import { SegmentedControl } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAssignee } from '../../../shared/schema/chapterLocks';
import { useUser } from '../../api/session';
import { localDate } from '../../components/localDate';
import { assignChapter } from '../../editor/chapterAssignments';
import { jumpTo } from '../../editor/jumpTo';
import { settingsOfEditor } from '../../editor/usePlanReading';
import { useRested } from '../../editor/useRested';
import type { OutlineItem } from '../outline/readOutline';
import { Panel } from '../planPage/Panel';
import { ChapterCard, type ChapterRights } from './ChapterCard';
import classes from './chapters.module.css';
import { readChapterWords, sameWords } from './chapterWords';
import { type Chapter, groupByOffice, listChapters } from './listChapters';
import { useAssignments } from './useAssignments';

type View = 'chapter' | 'office';

/** Who writes which chapter 章节分工, in the order of the plan or as a board by office, with how far each is. */
export const ChaptersPanel = memo(function ChaptersPanel(props: {
  readonly editor: Editor;
  readonly items: readonly OutlineItem[];
  readonly writable: boolean;
  /** Whether the person owns the plan, and may lock chapters. */
  readonly manager: boolean;
}) {
  const { editor, items, writable, manager } = props;
  const { name, office } = useUser();
  const { t } = useTranslation();
  const [view, setView] = useState<View>('chapter');
  const chapters = listChapters(items, useAssignments(editor));
  const known = settingsOfEditor(editor).departments.map(({ name }) => name);
  const { people } = editor.storage.editorDialogs;
  const offices = [
    ...new Set([
      ...known,
      ...people.map((person) => person.office),
      ...chapters.map(({ assignment }) => assignment.office),
    ]),
  ].filter(Boolean);
  const today = localDate(new Date());
  const words = useRested(editor, readChapterWords, sameWords);
  const done = (list: readonly Chapter[]) =>
    list.filter(({ assignment }) => assignment.status === 'done').length;
  const rightsOf = ({ assignment }: Chapter): ChapterRights => {
    const isFree = manager || !assignment.onlyAssignees;
    return {
      assign: writable && isFree,
      report: writable && (isFree || isAssignee(assignment, { name, office })),
      lock: writable && manager,
    };
  };
  const cards = (list: readonly Chapter[]) => (
    <ul className={classes.cards}>
      {list.map((chapter) => (
        <ChapterCard
          key={chapter.id}
          chapter={chapter}
          offices={offices}
          people={[...new Set(people.map((person) => person.name))]}
          today={today}
          words={words.get(chapter.id) ?? 0}
          rights={rightsOf(chapter)}
          onJump={() => jumpTo(editor, chapter.id)}
          onChange={(assignment) => assignChapter(editor, chapter.id, assignment)}
        />
      ))}
    </ul>
  );
  return (
    <Panel
      title={t('chapterBoard.heading')}
      aside={
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(value) => setView(value as View)}
          data={[
            { value: 'chapter', label: t('chapterBoard.byChapter') },
            { value: 'office', label: t('chapterBoard.byOffice') },
          ]}
        />
      }
      tools={
        chapters.length > 0 && (
          <div className={classes.progress}>
            <progress max={chapters.length} value={done(chapters)} aria-label={t('chapterBoard.progress')} />
            <span>{t('chapterBoard.done', { done: done(chapters), count: chapters.length })}</span>
          </div>
        )
      }
    >
      {chapters.length === 0 && <p className={classes.empty}>{t('chapterBoard.empty')}</p>}
      {view === 'chapter'
        ? cards(chapters)
        : groupByOffice(chapters, people).map((group) => (
            <section key={group.office}>
              <h3 className={classes.office}>
                {group.office || t('chapterBoard.nobody')}
                <span>
                  {t('chapterBoard.done', { done: done(group.chapters), count: group.chapters.length })}
                </span>
              </h3>
              {cards(group.chapters)}
            </section>
          ))}
    </Panel>
  );
});
