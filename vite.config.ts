// Builds and serves the app, and says which tests run where: `unit` in Node, `stories` and `walks` in Chromium.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { mergeConfig, type Plugin, type UserConfig } from 'vite';
import {
  defineConfig,
  type TestProjectInlineConfiguration,
  type ViteUserConfig,
} from 'vitest/config';
import { chromiumArgs, findChromium } from './src/cli/findChromium.mjs';
import { readerBundle } from './src/cli/readerBundle.mjs';
import { contentSecurityPolicyTag } from './src/cli/securityHeaders.mjs';
import { usedStyles } from './src/cli/usedStyles.mjs';
import { lightUnderPlaywright } from './tests/setup/lightChromium.ts';
import { LongestFirst } from './tests/setup/longestFirst.ts';

/** In development Vite needs inline scripts for hot reloading, so only the built page carries the policy. */
const strictCsp: Plugin = {
  name: 'strict-csp',
  apply: 'build',
  // Storybook builds its own page from this configuration; the policy is the app's alone.
  transformIndexHtml: (_html, { path }) =>
    path === '/index.html' ? [contentSecurityPolicyTag] : [],
};

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fromModules = (path: string) => fromHere(`node_modules/${path}`);

/** pdfmake's Node modules, made to run in a browser's worker. Node itself must not see these. */
const pdfInBrowser = {
  resolve: {
    alias: [
      { find: /^pdfkit$/, replacement: fromModules('pdfkit/js/pdfkit.standalone.js') },
      { find: /^fs$/, replacement: fromModules('pdfmake/js/virtual-fs.js') },
      { find: /^events$/, replacement: fromModules('events/events.js') },
      // The XML reader asks for Node's streams, and manages without when the module holds none.
      { find: /^stream$/, replacement: fromModules('events/events.js') },
    ],
  },
  define: { __dirname: '"/"', global: 'globalThis' },
} satisfies UserConfig;

/** On a slow machine the bundler would tell whoever starts the app where its own time went. */
const quiet = { checks: { pluginTimings: false } };

const app: ViteUserConfig = {
  // Everything served is imported or linked from source; there is no folder of loose files.
  publicDir: false,
  plugins: [react(), strictCsp, readerBundle()],
  // The package's export list names its script only; its stylesheets, fonts and icons are files too.
  resolve: { alias: [{ find: /^dkfds\/dist\//, replacement: fromModules('dkfds/dist/') }] },
  worker: { format: 'es', rolldownOptions: quiet },
  css: { postcss: { plugins: [usedStyles(fromHere('.'))] } },
  build: {
    target: 'baseline-widely-available',
    // The policy allows no inline script, and files kept as files are cached one by one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: quiet,
  },
  server: { host: '127.0.0.1' },
};

export default defineConfig(async () =>
  mergeConfig(app, process.env.VITEST ? { test: await tests() } : pdfInBrowser),
);

async function tests(): Promise<NonNullable<ViteUserConfig['test']>> {
  return {
    projects: [unit, await stories(), walks],
    sequence: { sequencer: LongestFirst },
    coverage: { provider: 'v8', include: ['forms/**', 'machines/**', 'src/**'] },
  };
}

/** Milliseconds. A test asks whether something is right; how fast it is, the bench measures. */
const patience = 60_000;

/** Test files run side by side. Left to itself, Vitest takes one less than there are processors: on two, one. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

const unit = {
  extends: true,
  test: {
    name: 'unit',
    maxWorkers,
    environment: 'node',
    // Modules are read once for all files: those of the heart keep nothing, and whoever stands in for
    // something of the browser's takes it away again.
    isolate: false,
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup/failOnNoise.ts', 'tests/setup/fixSeed.ts'],
    testTimeout: patience,
    expect: { poll: { timeout: 15_000 } },
  },
} satisfies TestProjectInlineConfiguration;

async function stories() {
  const { storybookTest } = await import('@storybook/addon-vitest/vitest-plugin');
  const { playwright } = await import('@vitest/browser-playwright');
  const executablePath = await findChromium();
  return {
    extends: true,
    ...pdfInBrowser,
    plugins: await storybookTest({ configDir: fromHere('.storybook') }),
    test: {
      name: 'stories',
      maxWorkers,
      // The app is loaded once for all stories; each brings its own cases, and takes itself away.
      isolate: false,
      setupFiles: ['tests/setup/failOnNoise.ts'],
      testTimeout: patience,
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({
          launchOptions: {
            args: [...chromiumArgs, lightUnderPlaywright],
            ...(executablePath && { executablePath }),
          },
        }),
        instances: [{ browser: 'chromium' as const }],
      },
    },
  } satisfies TestProjectInlineConfiguration;
}

const walks = {
  extends: true,
  test: {
    name: 'walks',
    environment: 'node',
    include: ['tests/walks/**/*.walk.ts'],
    globalSetup: ['tests/setup/serveApp.ts'],
    setupFiles: ['tests/setup/tellPages.ts'],
    sequence: { hooks: 'list' },
    // A browser on a crowded machine; what failed at the first try is told, with what was in sight.
    retry: 1,
    // Each has a browser of its own, on an origin of its own storage; the modules they share keep nothing. Much of
    // a walk is waiting for what a person would wait for: one more than there is room for keeps the machine busy.
    maxWorkers: maxWorkers + 1,
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
} satisfies TestProjectInlineConfiguration;
