import '../../i18n/laterTexts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppHeader } from '../../components/AppHeader';
import { usePageTitle } from '../../components/usePageTitle';
import { ImportDialog } from '../importExport/ImportDialog';
import { ImportDropZone } from '../importExport/ImportDropZone';
import { useImport } from '../importExport/useImport';
import { LibraryNavigation, type LibraryView } from './LibraryNavigation';
import { MyChapters } from './MyChapters';
import { NewPlanDialog } from './NewPlanDialog';
import classes from './PlanListPage.module.css';
import { PlanListView } from './PlanListView';
import { RecycledPlans } from './RecycledPlans';
import { SearchField } from './SearchField';

/** The library 规划库: every plan the person may see, and the ways to begin one. */
export default function PlanListPage() {
  const { t } = useTranslation();
  usePageTitle(t('planList.pageName'));
  const [view, setView] = useState<LibraryView>('all');
  const [words, setWords] = useState('');
  const [creating, setCreating] = useState<{ readonly template: string | null } | null>(null);
  const importing = useImport();

  return (
    <ImportDropZone onFiles={importing.start}>
      <AppHeader>
        <SearchField value={words} onChange={setWords} />
      </AppHeader>
      <div className={classes.body}>
        <LibraryNavigation view={view} onChange={setView} />
        <main className={classes.main} id="main">
          {view === 'recycled' && <RecycledPlans words={words} />}
          {view === 'chapters' && <MyChapters words={words} />}
          {view !== 'recycled' && view !== 'chapters' && (
            <PlanListView
              key={view}
              scope={view}
              words={words}
              onClearWords={() => setWords('')}
              onCreate={(template) => setCreating({ template })}
              onImport={importing.choose}
            />
          )}
        </main>
      </div>
      {creating && <NewPlanDialog template={creating.template} onClose={() => setCreating(null)} />}
      <ImportDialog importing={importing} />
    </ImportDropZone>
  );
}
