// What the figures were taken on: machine, load and versions. Figures from elsewhere compare only as ratios.
import { readFileSync } from 'node:fs';
import { arch, cpus, freemem, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from '#src/cli/root.mjs';

const packages = [
  'react',
  'react-hook-form',
  'xstate',
  'react-router',
  'vite',
  'pdfmake',
  'jspdf',
  'idb',
  '@noble/hashes',
  'pouchdb-core',
];

/** A few lines that stand above the table. */
export function machineLines(): string {
  const gigabytes = (bytes: number) => (bytes / 2 ** 30).toFixed(0);
  const processors = cpus();
  return [
    `${new Date().toISOString()} · ${platform()} ${arch()} · ${processors.length} × ${processors[0]?.model ?? 'unknown processor'}` +
      ` · ${gigabytes(freemem())} of ${gigabytes(totalmem())} GB free`,
    `node ${process.versions.node} · ${packages.map((name) => `${name} ${versionOf(name)}`).join(' · ')}`,
  ].join('\n');
}

/** The load average of the last minute, which says how much others used the machine meanwhile. */
export function loadLine(when: string): string {
  return `load average ${when}: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
}

function versionOf(name: string): string {
  const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(file);
  return version;
}
