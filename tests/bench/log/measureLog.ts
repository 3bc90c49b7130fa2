// The log and the vault around it: what an operation costs as the log grows, and a passphrase as the cases become many.
import type { Part } from '../bench.ts';
import { openApp } from '../openApp.ts';
import { readExample } from '../readExample.ts';
import { measureOperations } from './measureOperations.ts';
import { measureUnlocking } from './measureUnlocking.ts';

export const measureLog: Part = async ({ rounds }, say) => {
  const file = await readExample();
  const app = await openApp();
  try {
    return [
      ...(await measureOperations(app, file, rounds, say)),
      ...(await measureUnlocking(app, file, rounds, say)),
    ];
  } finally {
    await app.close();
  }
};
