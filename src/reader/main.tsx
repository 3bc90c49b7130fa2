// Starts the reader in the file it lies in: opens nothing before the passphrase is there, and fetches nothing.
import { createRoot } from 'react-dom/client';
import { ROOT_ID, SEALED_ID } from '../review/payload.ts';
import { ReaderApp } from './ReaderApp.tsx';
import './page.css';

const root = document.getElementById(ROOT_ID);
const sealed = document.getElementById(SEALED_ID)?.textContent ?? '';
if (root) createRoot(root).render(<ReaderApp sealed={sealed} />);
