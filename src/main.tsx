// Starts the app: opens the store and the desk, then the pages.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { muteCaret } from './app/muteCaret.ts';
import { pages } from './app/pages.ts';
import { CaseDesk } from './session/CaseDesk.ts';
import { openCaseStore } from './storage/idbCaseStore.ts';
import './styles/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element with the id root');

const opening = openCaseStore().then((store) => new CaseDesk(store));
const router = createBrowserRouter([...pages]);

muteCaret();
createRoot(root).render(
  <StrictMode>
    <App opening={opening} router={router} />
  </StrictMode>,
);
