// The pages one writes a case in, and their frame: one leads to another, so they are fetched in one go.
export { CaseFrame } from './CaseFrame.tsx';
export { SectionPage } from './SectionPage.tsx';
export { TasksPage } from './TasksPage.tsx';
export { ThemesPage } from './ThemesPage.tsx';
