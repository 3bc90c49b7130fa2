// The pages that save files: one leads to the other, so they are fetched in one go.
export { FileCasePage } from './FileCasePage.tsx';
export { FileVaultPage } from './FileVaultPage.tsx';
