import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { dataFiles } from './src/cli/dataFiles.ts';
import { leanPhaser } from './src/cli/leanPhaser.ts';
import { projectScenarios } from './src/cli/scenarioFiles.ts';
import { packed, singleFile } from './src/cli/singleFile.ts';
import { webApp } from './src/cli/webApp.ts';
import { workerChunks } from './src/cli/workerChunks.ts';
import { scenarioPlugin } from './src/scenario/vitePlugin.ts';
import { catalogue } from './src/ui/presenters/catalogue.ts';

/** What the page has as data: the map, which loads with the board, and the texts of the interface. */
const DATA = [
  { path: '/assets/map/region.json', exported: 'default', name: 'region.json' },
  { path: '/src/ui/presenters/catalogue.ts', exported: 'catalogue', name: 'words.json', data: catalogue },
];

/** `--mode single`: everything in one HTML file. */
const SINGLE = 'single';

export default defineConfig(({ mode }) => ({
  // Relative addresses: the build runs from any folder of any web server.
  base: './',
  plugins: [
    leanPhaser(),
    preact(),
    scenarioPlugin(projectScenarios, mode === SINGLE ? packed : undefined),
    ...(mode === SINGLE ? [singleFile()] : [dataFiles(DATA), workerChunks(), webApp()]),
  ],
  build: {
    target: 'es2022',
    // Every browser of this target loads the parts without it; where it is missing, they only come a little later.
    modulePreload: { polyfill: false },
    outDir: mode === SINGLE ? 'dist-single' : 'dist',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Phaser in a file of its own: it changes least, and what is ours can be weighed without it.
            { name: 'phaser', test: /node_modules[\\/]phaser/ },
            // What the page and its threads share.
            { name: 'engine', test: /src[\\/]engine|node_modules[\\/]immer/ },
            // By themselves: the texts are waited for while the scenario is, and not after it.
            { name: 'words', test: /^\0data-words/ },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        // No test is about time: a slow machine must not fail one.
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**'],
          setupFiles: ['tests/properties/seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // One build and one server for the whole run; the files share the machine with nothing else.
          globalSetup: ['tests/browser/serve.ts'],
          fileParallelism: false,
          // Whole browsers on a busy machine now and then miss a beat: once more from the start, and told as such.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // What a page comes to show it may show late; a second, as is usual, would be a test of the machine.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
}));
