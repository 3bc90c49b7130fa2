// The store: what saving costs as a case grows, and what reading costs as the cases become many.
import type { Part } from '../bench.ts';
import { openApp } from '../openApp.ts';
import { readExample } from '../readExample.ts';
import { measureReading } from './measureReading.ts';
import { measureSaving } from './measureSaving.ts';

export const measureStore: Part = async ({ rounds }, say) => {
  const file = await readExample();
  const app = await openApp();
  try {
    return [
      ...(await measureSaving(app, file, rounds, say)),
      ...(await measureReading(app, file, rounds, say)),
    ];
  } finally {
    await app.close();
  }
};
