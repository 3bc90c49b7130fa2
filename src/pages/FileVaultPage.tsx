// All real cases in one file: fetched when one wants to, or kept up to date by the guide itself.
import { Page } from '../app/Page.tsx';
import { VaultGate } from '../app/VaultGate.tsx';
import { FileForm } from './FileForm.tsx';
import { FileKept } from './FileKept.tsx';
import { fileWords } from './fileWords.ts';

const words = fileWords.all;

export function FileVaultPage() {
  // The gate has a page of its own for every other stage.
  return (
    <VaultGate>
      <Page title={words.title}>
        <p className="font-lead">{words.lead}</p>
        <section className="file-page">
          <h2>{words.heading}</h2>
          <p>{words.what}</p>
          <FileForm />
        </section>
        <FileKept />
        <p>{words.bringIn}</p>
      </Page>
    </VaultGate>
  );
}
