import '@mantine/core/styles.layer.css';
import './styles/tokens.css';
import './styles/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { createQueryClient } from './api/queryClient';
import { whenSignedOut } from './api/request';
import { endSession } from './api/session';
import { ErrorBoundary } from './components/ErrorBoundary';
import { scriptPart } from './components/scriptPart';
import { styleNonce } from './components/styleNonce';
import { startI18n } from './i18n/i18n';
import { registerServiceWorker } from './registerServiceWorker';
import { theme } from './theme';

// Read by the package get-nonce, with which open dialogs keep the page behind from scrolling.
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
// Read by zod: without it, zod tries whether it may compile code, which the page's security policy forbids and reports.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
const client = createQueryClient();
whenSignedOut(() => endSession(client));

startI18n(availableStorage())
  // Without the other language's catalogue the page speaks Chinese.
  .catch((error) => console.error(error))
  .finally(show);
registerServiceWorker();
scriptPart(() => import('./components/refuseStrayFiles')).whenHere((part) => part.refuseStrayFiles());

function show(): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => styleNonce ?? ''}>
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function availableStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Forbidden by the browser's settings: the language is then not remembered.
    return null;
  }
}
