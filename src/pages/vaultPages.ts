// The pages about the vault: one leads to another, so they are fetched in one go.
export { NewVaultPage } from './NewVaultPage.tsx';
export { RemoveAllPage } from './RemoveAllPage.tsx';
export { VaultAccessPage } from './VaultAccessPage.tsx';
export { VaultPage } from './VaultPage.tsx';
