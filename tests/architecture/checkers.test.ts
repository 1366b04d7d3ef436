import { describe, expect, test } from 'vitest';
import { isSupportedNode, missingPackages } from '../../src/cli/install.mjs';
import { checkWalls, findCycles } from './check.ts';
import { checkPurity } from './purity.ts';

/** Files by name, with an engine that has a face, so that a fixture shows only what it is about. */
const project = (files: Record<string, string>) =>
  new Map(Object.entries({ 'src/engine/index.ts': 'export const face = 1;', ...files }));

const walls = (path: string, text: string, others: Record<string, string> = {}) =>
  checkWalls(project({ [path]: text, ...others }));

describe('the walls', () => {
  const panel = { 'src/ui/desk/panel.ts': 'export const panel = 1; export type Panel = number;' };

  test.each([
    ['an import', "import { panel } from '../ui/desk/panel.ts';"],
    ['a type import', "import type { Panel } from '../ui/desk/panel.ts';"],
    ['an import type', "export type A = import('../ui/desk/panel.ts').Panel;"],
    ['a re-export', "export const a = 1; export { panel } from '../ui/desk/panel.ts';"],
    ['a re-export of everything', "export const a = 1; export * from '../ui/desk/panel.ts';"],
    ['a type re-export', "export const a = 1; export type { Panel } from '../ui/desk/panel.ts';"],
    ['a dynamic import', "export const a = () => import('../ui/desk/panel.ts');"],
    ['a worker', "export const a = new URL('../ui/desk/panel.ts', import.meta.url);"],
    ['a glob', "export const a = import.meta.glob(['../ui/desk/*.ts']);"],
  ])('stop %s of a forbidden room', (_, text) => {
    expect(walls('src/session/log.ts', text, panel)).toEqual([
      expect.stringMatching(/^src\/session\/log\.ts:1 imports src\/ui\/desk\/.*session may import engine/),
    ]);
  });

  test.each([
    ['src/engine/apply.ts', "import { z } from 'zod';"],
    ['src/engine/apply.ts', "import type { z } from 'zod';"],
    ['src/session/log.ts', "import { readFileSync } from 'node:fs';"],
    ['src/ui/presenters/year.ts', "import 'phaser';"],
    ['src/ui/board/map.ts', "import { h } from 'preact/hooks';"],
    ['src/scenario/load.ts', "import { x } from '@marcbachmann/other';"],
  ])('stop a package in %s: %s', (path, text) => {
    expect(walls(path, text)).toHaveLength(1);
  });

  test.each([
    ['src/engine/apply.ts', "import { produce } from 'immer'; import type { A } from './model.ts';"],
    ['src/scenario/load.ts', "import { face } from '../engine/index.ts'; import { x } from '@marcbachmann/cel-js';"],
    ['src/ui/desk/panel.tsx', "import { useState } from 'preact/hooks'; import './panel.css';"],
    ['src/main.ts', "import '@fontsource/any/400.css'; import a from '../assets/a.json'; import './ui/desk/p.css';"],
    ['src/main.ts', "export const a = import.meta.glob('../scenarios/**/*.yaml', { query: '?raw' });"],
    ['src/cli/check.ts', "import { readFileSync } from 'node:fs';"],
  ])('let through in %s: %s', (path, text) => {
    expect(walls(path, text, { 'src/engine/model.ts': 'export type A = 1;' })).toEqual([]);
  });

  test('let the engine be entered by its face only, and the engine not by its face', () => {
    const model = { 'src/engine/model.ts': 'export const model = 1;' };
    expect(walls('src/session/log.ts', "import { model } from '../engine/model.ts';", model)[0]).toContain(
      'From outside, import src/engine/index.ts',
    );
    expect(walls('src/engine/apply.ts', "import { face } from './index.ts';")[0]).toContain('from inside the engine');
  });

  test('let presenters see only types of the session', () => {
    const log = { 'src/session/log.ts': 'export const log = 1; export type Log = number;' };
    expect(walls('src/ui/presenters/a.ts', "import type { Log } from '../../session/log.ts';", log)).toEqual([]);
    expect(walls('src/ui/presenters/a.ts', "import { type Log } from '../../session/log.ts';", log)[0]).toContain(
      'Write `import type`',
    );
  });

  test('refuse barrels, files in no room, missing extensions, computed imports and reference comments', () => {
    expect(walls('src/session/index.ts', 'export const a = 1;')[0]).toContain('is a barrel');
    expect(walls('src/session/all.ts', "export * from './log.ts';", { 'src/session/log.ts': '' })[0]).toContain(
      'is a barrel',
    );
    expect(walls('src/utils/a.ts', 'export const a = 1;')[0]).toContain('is in no room');
    expect(walls('src/ui/a.ts', 'export const a = 1;')[0]).toContain('is in no room');
    expect(walls('src/session/a.ts', "import { log } from './log';")[0]).toContain('with its extension');
    expect(walls('src/session/a.ts', 'export const a = (b: string) => import(b);')[0]).toContain('plain string');
    expect(walls('src/session/a.ts', '/// <reference lib="dom" />\nexport const a = 1;')[0]).toContain('<reference>');
  });
});

test('a cycle is found, also through types, and a diamond is none', () => {
  const circle = project({
    'src/engine/a.ts': "import type { B } from './b.ts'; export type A = B;",
    'src/engine/b.ts': "import { c } from './c.ts'; export type B = typeof c;",
    'src/engine/c.ts': "export const c = 1; export type C = import('./a.ts').A;",
  });
  expect(findCycles(circle)).toEqual([
    expect.stringContaining('src/engine/a.ts -> src/engine/b.ts -> src/engine/c.ts -> src/engine/a.ts is a cycle'),
  ]);
  const diamond = project({
    'src/engine/a.ts': "import './b.ts'; import './c.ts';",
    'src/engine/b.ts': "import './d.ts';",
    'src/engine/c.ts': "import './d.ts';",
    'src/engine/d.ts': '',
  });
  expect(findCycles(diamond)).toEqual([]);
});

describe('purity', () => {
  test.each([
    'const a = new Date();',
    'const a = Date.now();',
    'let a: Date;',
    'const a = { Date };',
    'const a = Math.random();',
    "const a = Math['random']();",
    'const { random } = Math;',
    'const m = Math; m.floor(1);',
    'const a = Math.pow(2, 3);',
    'const a = Math.exp(1) + 1;',
    'const a = 2 ** 3;',
    'let a = 2; a **= 3;',
    'const a = performance.now();',
    'console.log(1);',
    'const a = new Intl.NumberFormat();',
    "const a = 'b'.localeCompare('c');",
    "const a = (1)?.toLocaleString('de');",
    'const a = globalThis;',
  ])('is broken in the engine by %s', (text) => {
    expect(checkPurity('src/engine/a.ts', text, 'engine')).toEqual([
      expect.stringMatching(/^src\/engine\/a\.ts:1 (uses|passes)/),
    ]);
  });

  test.each([
    'const a = Math.sqrt(2) + Math.floor(1.5) * Math.imul(2, 3) / Math.trunc(1) % 5 | 1;',
    'const a = { Date: 1, performance: 2 }; const b = a.performance + a.Date;',
    'interface A { performance: number; Date(): void }',
    '// new Date() and Math.random() in a comment, and in a string:\nconst a = "Math.random()";',
  ])('is kept by %s', (text) => {
    expect(checkPurity('src/engine/a.ts', text, 'engine')).toEqual([]);
  });

  test('outside the engine forbids only the clock and chance', () => {
    expect(checkPurity('src/session/a.ts', 'const a = Math.pow(2, 3) + 2 ** 3;', 'repeatable')).toEqual([]);
    expect(checkPurity('src/session/a.ts', 'const a = Date.now() + Math.random();', 'repeatable')).toHaveLength(2);
  });
});

describe('the bootstrap', () => {
  test('installs when a package is missing or of another version, and not for other platforms', () => {
    const wanted = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '1.0.0', optional: true },
      },
    };
    const missing = (installed: Parameters<typeof missingPackages>[1]['packages'], isThere = true) =>
      missingPackages(wanted, { packages: installed }, () => isThere);
    expect(missing({ 'node_modules/a': { version: '1.0.0' } })).toEqual([]);
    expect(missing({ 'node_modules/a': { version: '1.0.1' } })).toEqual(['node_modules/a']);
    expect(missing({})).toEqual(['node_modules/a']);
    // npm's list still names what somebody has deleted.
    expect(missing({ 'node_modules/a': { version: '1.0.0' } }, false)).toEqual(['node_modules/a']);
  });

  test.each([
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['26.0.0', true],
  ])('Node %s is supported: %s', (version, supported) => {
    expect(isSupportedNode(version)).toBe(supported);
  });
});
