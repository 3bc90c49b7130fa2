// The house, held: who may import whom. Read the table first; the rest only reads files and applies it.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';

type Part = {
  readonly name: string;
  /** Which files belong to the part. The first part that holds a file owns it. */
  readonly holds: RegExp;
  /** Parts it may import from, beside itself. */
  readonly mayImport: readonly string[];
  /** Packages it may use. `any`: the part is wiring or tools, and chooses for itself. */
  readonly packages: readonly string[] | 'any';
};

const house: readonly Part[] = [
  {
    name: 'content',
    holds: /^forms\/content\/.*\.ts$/,
    mayImport: [],
    packages: [],
  },
  {
    name: 'components',
    holds: /^forms\/(fields\/.*|.*\.tsx)$/,
    mayImport: ['content', 'pure forms'],
    packages: ['react', 'react-hook-form'],
  },
  {
    name: 'pure forms',
    holds: /^forms\/.*\.ts$/,
    mayImport: ['content'],
    packages: ['zod'],
  },
  {
    name: 'machines',
    holds: /^machines\/.*\.ts$/,
    mayImport: ['content', 'pure forms'],
    packages: ['xstate'],
  },
  {
    name: 'src',
    holds: /^src\//,
    mayImport: ['content', 'pure forms', 'components', 'machines'],
    packages: 'any',
  },
  {
    name: 'stories',
    holds: /^stories\//,
    mayImport: ['content', 'pure forms', 'components', 'src'],
    packages: 'any',
  },
  {
    name: 'tests',
    holds: /^tests\//,
    mayImport: ['content', 'pure forms', 'components', 'machines', 'src', 'stories'],
    packages: 'any',
  },
];

/** The only folders at the top; what git ignores and what starts with a dot is not the house. */
const topFolders = ['forms', 'machines', 'src', 'stories', 'tests'];
const notOurs = ['node_modules', 'dist', 'storybook-static', 'coverage', 'test-results'];

describe('the house', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !notOurs.includes(name));
  const files = folders.flatMap(filesUnder).filter((file) => /\.(ts|tsx|mjs)$/.test(file));

  test('has these folders at the top and no other', () => {
    expect(folders.sort()).toEqual(topFolders);
  });

  test.each(house)('$name imports only what it may', ({ holds, name }) => {
    const own = files.filter((file) => holds.test(file) && partOf(file)?.name === name);
    expect(own, `no file belongs to ${name}: the table is out of date`).not.toEqual([]);
    expect(own.flatMap((file) => breaches(file, readFileSync(join(root, file), 'utf8')))).toEqual(
      [],
    );
  });

  test('leaves no file without a part', () => {
    expect(files.filter((file) => !partOf(file))).toEqual([]);
  });
});

describe('the rule itself', () => {
  test.each([
    ['forms/content/a.ts', "import { z } from 'zod'"],
    ['forms/content/a.ts', "import { text } from '../kinds/text.ts'"],
    ['forms/kinds/a.ts', "import { useState } from 'react'"],
    ['forms/kinds/a.ts', "import { TextField } from '../fields/TextField.tsx'"],
    ['forms/section.ts', "export { SectionForm } from './SectionForm.tsx'"],
    ['forms/SectionForm.tsx', "import { caseMachine } from '#machines/caseMachine.ts'"],
    ['forms/fields/A.tsx', "import type { Store } from '#src/storage/store.ts'"],
    ['machines/a.ts', "import { SectionForm } from '#forms/SectionForm.tsx'"],
    ['machines/a.ts', "import { useMachine } from '@xstate/react'"],
    ['machines/a.ts', "const late = import('#src/storage/store.ts')"],
    ['src/a.ts', "import '#stories/a.stories.tsx'"],
    ['src/a.ts', "import { given } from '#tests/given.ts'"],
    ['stories/a.stories.tsx', "import { caseMachine } from '#machines/caseMachine.ts'"],
    ['stories/a.stories.tsx', "import { given } from '#tests/given.ts'"],
    ['src/a.ts', "import { text } from '../forms/kinds/text.ts'"],
    ['src/pdf/a.ts', "import { b } from '#src/pdf/b.ts'"],
    ['src/a.ts', "new Worker(new URL('../tests/worker.ts', import.meta.url))"],
  ])('refuses, in %s: %s', (file, line) => {
    expect(breaches(file, line)).toHaveLength(1);
  });

  test.each([
    ['forms/content/a.ts', "import type { Section } from './types.ts'"],
    ['forms/kinds/a.ts', "import { z } from 'zod'"],
    ['forms/kinds/a.ts', "import { scales } from '../content/scales.ts'"],
    ['forms/SectionForm.tsx', "import { useForm } from 'react-hook-form'"],
    ['machines/a.ts', "import { setup } from 'xstate'"],
    ['machines/a.ts', "import { isComplete } from '#forms/section.ts'"],
    ['src/a.tsx', "import { SectionForm } from '#forms/SectionForm.tsx'"],
    ['src/a.tsx', "import './a.css'"],
    ['stories/a.stories.tsx', "import { A } from '#src/shell/A.tsx'"],
    ['tests/a.test.ts', "import { caseMachine } from '#machines/caseMachine.ts'"],
    ['forms/content/a.ts', "const text = 'Eksporten går fra 'hverdag' til weekend'"],
  ])('accepts, in %s: %s', (file, source) => {
    expect(breaches(file, source)).toEqual([]);
  });
});

/** One sentence for every import in the source that the table does not allow. */
function breaches(file: string, source: string): string[] {
  const part = partOf(file);
  if (!part) return [`${file} belongs to no part of the house`];
  return importsIn(source).flatMap((wanted) => {
    const problem = problemWith(file, part, wanted);
    return problem ? [`${file} imports ${wanted}: ${problem}`] : [];
  });
}

function problemWith(file: string, part: Part, wanted: string): string | undefined {
  const isRelative = wanted.startsWith('.');
  if (!isRelative && !wanted.startsWith('#')) {
    const isAllowed =
      part.packages === 'any' ||
      part.packages.some((name) => wanted === name || wanted.startsWith(`${name}/`));
    return isAllowed ? undefined : `${part.name} may not use this package`;
  }
  const target = isRelative ? normalize(join(dirname(file), wanted)) : wanted.slice(1);
  const staysInside = topFolder(target) === topFolder(file);
  if (isRelative && !staysInside) return 'across folders, use #';
  if (!isRelative && staysInside) return 'inside a folder, be relative';
  if (isAsset(target)) return undefined;
  const owner = partOf(target);
  if (owner === part || (owner && part.mayImport.includes(owner.name))) return undefined;
  return `${part.name} may not import from ${owner?.name ?? 'outside the house'}`;
}

/** Every module a source names: static, dynamic, re-exported, or started as a worker. */
function importsIn(source: string): string[] {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const ways = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+\.\w+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return ways.flatMap((way) => [...code.matchAll(way)].map((match) => match[1] ?? ''));
}

function partOf(file: string): Part | undefined {
  return house.find((part) => part.holds.test(file));
}

function topFolder(file: string): string {
  return file.split('/')[0] ?? '';
}

/** Stylesheets, pictures and fonts belong to whoever imports them inside the same rules of folders. */
function isAsset(file: string): boolean {
  return !/\.(ts|tsx|mjs)$/.test(file.split('?')[0] ?? '');
}

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}
