// The first thing that runs: the built page is limited, and only then the app is loaded.
import { limitPage } from './team/pageLimits.ts';
import './styles/app.css';

// In development the page reloads its parts over connections of its own.
if (import.meta.env.PROD) limitPage();

void import('./main.tsx');
