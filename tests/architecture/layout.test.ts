import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { readSourceFiles } from './files.ts';

const allowed = new Set([
  ...['src', 'assets', 'scenarios', 'tests'],
  ...['index.html', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md'],
  // Made by tools and kept out of git.
  ...['node_modules', 'dist', 'dist-single', 'coverage'],
]);

const kindsOfTests = [
  'architecture',
  'browser',
  'content',
  'golden',
  'properties',
  'rules',
  'scenarios',
  'session',
  'ui',
];

const longest = 400;

test('nothing new stands at the top level', () => {
  const extra = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name));
  expect(extra, 'Move these into src, assets, scenarios or tests').toEqual([]);
});

test('tests are sorted by kind', () => {
  const folders = readdirSync(join(root, 'tests'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const extra = folders.map(({ name }) => name).filter((name) => !kindsOfTests.includes(name));
  expect(extra, `Move these into one of tests/${kindsOfTests.join(', ')}`).toEqual([]);
});

test(`no source file is longer than ${longest} lines`, () => {
  const long = [...readSourceFiles()]
    .map(([path, text]) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longest)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  expect(long, 'Each of these holds a second noun: give it a file of its own').toEqual([]);
});
