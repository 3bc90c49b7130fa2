// Starts the app: opens what it stands on, then the pages.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { pages } from './app/pages.ts';
import { quietTyping } from './app/quietTyping.ts';
import { startApp } from './app/startApp.ts';
import './styles/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('Expected an element with the id root');

const starting = startApp();
// It may be refused before the page listens, which then says why.
starting.catch(() => undefined);
const router = createBrowserRouter([...pages]);

quietTyping();
createRoot(root).render(
  <StrictMode>
    <App starting={starting} router={router} />
  </StrictMode>,
);
