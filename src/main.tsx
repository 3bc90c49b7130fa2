// Starts the app: opens the store, then the pages.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { openCaseStore } from './storage/idbCaseStore.ts';
import './styles/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element with the id root');

createRoot(root).render(
  <StrictMode>
    <App openStore={openCaseStore} />
  </StrictMode>,
);
