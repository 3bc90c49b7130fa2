// Starts the app: opens the store and the desk, then the pages.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { muteCaret } from './app/muteCaret.ts';
import { pages } from './app/pages.ts';
import { CaseDesk } from './session/CaseDesk.ts';
import { openHomes } from './storage/openHomes.ts';
import { plainRing } from './vault/plainRing.ts';
import './styles/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element with the id root');

const opening = openHomes().then(async (homes) => {
  await homes.openVault(plainRing);
  return new CaseDesk(homes);
});
const router = createBrowserRouter([...pages]);

muteCaret();
createRoot(root).render(
  <StrictMode>
    <App opening={opening} router={router} />
  </StrictMode>,
);
