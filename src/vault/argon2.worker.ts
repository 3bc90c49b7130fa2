// Argon2id beside the page, so that the page stays free. Started for one passphrase and ended with it.
import type { PassphraseOrder, PassphraseReport } from './argon2Key.ts';
import { argon2Key } from './argon2Key.ts';

self.addEventListener('message', (event: MessageEvent<PassphraseOrder>) => {
  argon2Key(event.data).then(
    (key) => report({ is: 'derived', key }),
    (error: unknown) => report({ is: 'failed', message: String(error) }),
  );
});

function report(message: PassphraseReport): void {
  self.postMessage(message);
}
