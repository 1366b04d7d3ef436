import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { findScenario, projectScenarios, SCENARIOS } from '../../src/cli/scenarioFiles.ts';

const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));
const find = (wanted: string) => findScenario(wanted, fixtures, fixtures);

test.each(['tiny', './tiny', 'tiny/scenario.yaml', `${fixtures}/tiny`, 'The Ford', 'the ford'])(
  'finds a scenario by %s',
  (wanted) => {
    const { id, files } = find(wanted);
    expect(id).toBe('tiny');
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['tiny/scenario.yaml', 'tiny/desk.yaml', 'library/neighbours.yaml']),
    );
  },
);

describe('of several scenarios', () => {
  const shelf = mkdtempSync(join(tmpdir(), 'scenarios-'));
  for (const [id, title] of [
    ['the-castle', 'The Castle'],
    ['keep', '"Second Castle"'],
    ['talks', 'Minsk hosts'],
  ] as const) {
    mkdirSync(join(shelf, id));
    writeFileSync(join(shelf, id, 'scenario.yaml'), `format: 1\nid: ${id}\ntitle: ${title}\n`);
  }
  const named = (wanted: string) => findScenario(wanted, shelf, shelf).id;

  test.each([
    ['Minsk', 'talks'],
    ['second', 'keep'],
    ['Second Castle', 'keep'],
    ['the', 'the-castle'],
    ['hosts', 'talks'],
    ['second c', 'keep'],
  ])('%s is %s', (wanted, id) => {
    expect(named(wanted)).toBe(id);
  });

  test('what fits several is told with all of them, and nearly right words with the id that they are of', () => {
    expect(() => named('castle')).toThrow(
      `'castle' may be any of these: keep (Second Castle), the-castle (The Castle). Write more of one.`,
    );
    expect(() => named('tlaks')).toThrow(`There is no scenario 'tlaks'. Did you mean 'talks'?`);
    expect(() => named('hostz')).toThrow(`Did you mean 'talks'?`);
  });
});

test('says what there is when nothing fits', () => {
  expect(() => find('tinny')).toThrow(`There is no scenario 'tinny'. Did you mean 'tiny'? There are: tiny (The Ford).`);
});

test('knows which files concern a scenario of the project', () => {
  expect(projectScenarios.concerns(join(SCENARIOS, 'the-window', 'moscow.yaml'))).toBe(true);
  expect(projectScenarios.concerns(join(SCENARIOS, 'README.md'))).toBe(false);
  expect(projectScenarios.concerns('/elsewhere/a.yaml')).toBe(false);
});

test('check ends with 0 when nothing is wrong, 1 with problems, 2 when there is no such scenario', async () => {
  const said: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text));
  const error = vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  const broken = mkdtempSync(join(tmpdir(), 'scenario-'));
  writeFileSync(join(broken, 'scenario.yaml'), 'format: 2\n');
  expect(await check([`${fixtures}/tiny`])).toBe(0);
  expect(said.splice(0)).toEqual(['tiny: no problems']);
  expect(await check([broken])).toBe(1);
  expect(said.splice(0).join('\n')).toContain('error format/version');
  expect(await check([broken], { json: true })).toBe(1);
  expect(JSON.parse(said.splice(0).join())).toMatchObject({
    ok: false,
    scenarios: [{ problems: [{ line: 1, column: 9, code: 'format/version' }] }],
  });
  const copy = join(broken, 'copy');
  cpSync(`${fixtures}/tiny`, copy, { recursive: true });
  cpSync(`${fixtures}/library`, join(broken, 'library'), { recursive: true });
  expect(await check([`${fixtures}/tiny`, copy])).toBe(1);
  expect(said.splice(0).join('\n')).toContain(`error id/folder: The id of a scenario is the name of its folder`);
  expect(await check(['no-such-scenario'])).toBe(2);
  log.mockRestore();
  error.mockRestore();
});
