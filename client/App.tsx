import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { useSession } from './api/session';
import { MessagePage } from './components/MessagePage';
import { Notices } from './components/notices/Notices';
import { PageLoading } from './components/PageLoading';
import { UnknownPage } from './components/UnknownPage';

const SetupPage = lazy(() => import('./features/setup/SetupPage'));
const SignInPage = lazy(() => import('./features/signIn/SignInPage'));
const PlanListPage = lazy(() => import('./features/planList/PlanListPage'));
const PlanPage = lazy(() => import('./features/planPage/PlanPage'));
const AdminPage = lazy(() => import('./features/admin/AdminPage'));
const CheckListsPage = lazy(() => import('./features/checkLists/CheckListsPage'));
const IndicatorLibraryPage = lazy(() => import('./features/indicatorLibrary/IndicatorLibraryPage'));
const ConsultationPage = lazy(() => import('./features/consultation/ConsultationPage'));
const AccountPage = lazy(() => import('./features/account/AccountPage'));

/** Lets people in (set-up, then sign-in, at whatever address they came to) and shows the page of the address. */
export function App() {
  return (
    <>
      <Suspense fallback={<PageLoading />}>
        <Switch>
          {/* Invited people need no account. */}
          <Route path="/consultations/:id">{({ id }) => <ConsultationPage key={id} id={id} />}</Route>
          <Route>
            <Gate />
          </Route>
        </Switch>
      </Suspense>
      <Notices />
    </>
  );
}

function Gate() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.isPending) return <PageLoading />;
  if (!session.data) {
    return (
      <MessagePage title={t('common.connectFailed')} text={t('common.connectFailedHint')}>
        <Button onClick={() => session.refetch()} loading={session.isFetching}>
          {t('common.retry')}
        </Button>
      </MessagePage>
    );
  }
  if (!session.data.setUp) return <SetupPage />;
  if (!session.data.user) return <SignInPage expired={session.data.expired ?? false} />;
  return (
    <Switch>
      <Route path="/">
        <PlanListPage />
      </Route>
      <Route path="/plans/:planId">{({ planId }) => <PlanPage key={planId} planId={planId} />}</Route>
      <Route path="/account">
        <AccountPage />
      </Route>
      <Route path="/check-lists">
        <CheckListsPage />
      </Route>
      <Route path="/indicators">
        <IndicatorLibraryPage />
      </Route>
      {session.data.user.administrator && (
        <Route path="/admin">
          <AdminPage />
        </Route>
      )}
      <Route>
        <UnknownPage />
      </Route>
    </Switch>
  );
}
