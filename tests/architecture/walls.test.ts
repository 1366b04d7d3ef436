import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { checkWalls, findCycles } from './check.ts';
import { readSourceFiles } from './files.ts';
import { checkPurity } from './purity.ts';
import { roomOf } from './walls.ts';

const files = readSourceFiles();

test('every import stays inside the walls', () => {
  expect(checkWalls(files)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(findCycles(files)).toEqual([]);
});

test('the engine is pure and exact; scenario, analysis and session know no clock and no chance', () => {
  const problems = [...files]
    .filter(([path]) => path.endsWith('.ts'))
    .flatMap(([path, text]) => {
      const room = roomOf(path) ?? '';
      if (room === 'engine') return checkPurity(path, text, 'engine');
      return ['scenario', 'analysis', 'session'].includes(room) ? checkPurity(path, text, 'repeatable') : [];
    });
  expect(problems).toEqual([]);
});

describe('is compiled without the DOM and without Node', () => {
  test.each(['engine', 'scenario', 'analysis', 'session', 'ui/presenters'])('%s', (room) => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const config = join(root, 'src', room, 'tsconfig.json');
    const shown = execFileSync(process.execPath, [tsc, '--showConfig', '--project', config], { encoding: 'utf8' });
    const { lib, types } = JSON.parse(shown).compilerOptions;
    expect({ lib, types }).toEqual({ lib: ['es2022'], types: [] });
  });
});
