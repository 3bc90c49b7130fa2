// The pages about the team, fetched in one go.
export { TeamPage } from './TeamPage.tsx';
export { TeamSharePage } from './TeamSharePage.tsx';
