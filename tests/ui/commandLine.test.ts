import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { run } from '../../src/cli/commandLine.ts';
import { root } from '../../src/cli/install.mjs';

const TINY = 'tests/content/fixtures/tiny';

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls the command line in this process. */
async function call(args: readonly string[]): Promise<Outcome> {
  const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const err = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const code = await run(args);
    const said = (spy: typeof out) => spy.mock.calls.map(([text]) => String(text)).join('\n');
    return { code, out: said(out), err: said(err) };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** Calls the command line as a person does, with something on its standard input. */
function multivector(args: readonly string[], input = ''): Promise<Outcome> {
  return program('src/cli/multivector.mjs', args, input);
}

function program(file: string, args: readonly string[], input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, file), ...args], { cwd: root });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('the command line', { timeout: 120_000 }, () => {
  test('teaches: what there is, how each command is called, with examples', async () => {
    const [all, one] = [await multivector(['--help']), await call(['simulate', '--help'])];
    expect(all.code).toBe(0);
    for (const name of ['check', 'simulate', 'replay', 'headless', 'bench']) expect(all.out).toContain(`  ${name}`);
    expect(one.code).toBe(0);
    expect(one.out).toMatch(/Usage: .* simulate <scenario>/);
    expect(one.out).toContain('--runs N');
    expect(one.out).toContain('Examples:');
  });

  test.each([
    [['simulat'], "Did you mean 'simulate'?"],
    [['simulate', TINY, '--rns', '5'], "Did you mean '--runs'?"],
    [['simulate', TINY, '--policy', 'loyl'], "Did you mean 'loyal'?"],
    [['simulate', TINY, '--runs', 'many'], 'whole number'],
    [['simulate', 'windwo'], "Did you mean 'the-window'?"],
    [['simulate', 'the-windw'], "Did you mean 'the-window'?"],
    [['simulate'], 'Name a scenario.'],
    [['headless', TINY], '--seed'],
    [['headless', TINY, '--seed', 'a', '--difficulty', 'harrd'], "Did you mean 'hard'?"],
  ])('%j is a mistake that it helps to mend', async (args, hint) => {
    const { code, out, err } = await call(args);
    expect(err).toContain(hint);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('simulate gives the same table on one thread and on two, and names what was never met', async () => {
    const args = ['simulate', TINY, '--policy', 'random', '--runs', '320', '--seed', 'same', '--json'];
    const one = await call([...args, '--threads', '1']);
    const two = await call([...args, '--threads', '2']);
    expect(one.code).toBe(0);
    expect(two.out).toBe(one.out);
    const { ok, never, policies } = JSON.parse(one.out) as { ok: boolean; never: string[]; policies: unknown[] };
    expect(ok).toBe(true);
    expect(never).toEqual(expect.arrayContaining([expect.stringMatching(/^ending /)]));
    expect(policies).toMatchObject([{ policy: 'random', games: 320, difficulty: 'normal', faults: [] }]);
  });

  test('simulate prints endings with intervals, verdicts, indicators by turn, and coverage', async () => {
    const { code, out } = await call(['simulate', TINY, '--policy', 'loyal,passive', '--runs', '20']);
    expect(code).toBe(0);
    expect(out).toMatch(/Still there +survival +\d+ +[\d.]+ % +[\d.]+ % to [\d.]+ %/);
    expect(out).toMatch(/Sovereignty +[\d.]+/);
    expect(out).toMatch(/Treasury +\d+ \(\d+ to \d+\)/);
    expect(out).toContain('All policies together');
    expect(out).toMatch(/never: /);
    expect(out).toContain('no exception, no dead end');
  });

  test('league ranks the policies, and judges by targets only what asks for it', async () => {
    const args = ['--runs', '4', '--searches', '0', '--threads', '1'];
    const { code, out } = await call(['league', TINY, ...args]);
    expect(code).toBe(0);
    expect(out).toMatch(/policy +games +verdict/);
    expect(out).not.toMatch(/MISSED|Targets/);
    const strict = await call(['league', TINY, ...args, '--strict', '--json']);
    expect(strict.code).toBe(0);
    expect(JSON.parse(strict.out)).toMatchObject({ targets: [] });
    expect((await call(['league', '--help'])).out).toContain("'good' is the share of games");
  });

  test('npm start explains its options, and refuses others in a line', async () => {
    const start = (args: readonly string[]) => program('src/cli/start.mjs', args);
    const help = await start(['--help']);
    expect(help.code).toBe(0);
    expect(help.out).toContain('--port');
    expect(help.out).toContain('--no-open');
    for (const args of [['--prot', '5180'], ['--port', 'many'], ['--port'], ['castle']]) {
      const { code, out, err } = await start(args);
      expect([args, code, out]).toEqual([args, 2, '']);
      expect(err).toContain('npm start -- --help');
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  test('headless answers each line with one line, and its run replays', async () => {
    const requests = [{ op: 'do', command: { type: 'month/end' } }, 'nonsense', { op: 'save' }];
    const lines = requests.map((request) => (typeof request === 'string' ? request : JSON.stringify(request)));
    const { code, out } = await multivector(['headless', TINY, '--seed', 'amber'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; code: string });
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    const run = answers[2]?.code ?? '';
    const replayed = await call(['replay', `https://example.org/#run=${run}`, '--scenario', TINY]);
    expect(replayed.out).toContain('Verifies');
    expect(replayed.code).toBe(0);
    const damaged = await call(['replay', run.replace(/.$/, '_'), '--scenario', TINY]);
    expect(damaged.out).toContain('Does not verify');
    expect(damaged.code).toBe(1);
  });

  test('compare lays the runs of a class side by side, whoever does not verify among them', async () => {
    const play = async (seed: string, months: number) => {
      const requests = [...Array.from({ length: months }, () => ({ op: 'do', command: { type: 'month/end' } }))];
      const lines = [...requests, { op: 'save' }].map((request) => JSON.stringify(request));
      const { out } = await multivector(['headless', TINY, '--seed', seed], `${lines.join('\n')}\n`);
      return (JSON.parse(out.trimEnd().split('\n').at(-1) ?? '') as { code: string }).code;
    };
    const [whole, begun] = await Promise.all([play('amber', 12), play('amber', 2)]);
    const folder = mkdtempSync(join(tmpdir(), 'class-'));
    writeFileSync(
      join(folder, 'links.csv'),
      `name,link\n"Begun, Eve",https://example.org/#run=${begun}\n=Anna,https://example.org/#run=${whole}\n`,
    );
    writeFileSync(join(folder, 'ben.txt'), whole.replace(/.$/, '_'));
    writeFileSync(join(folder, 'picture.png'), 'none of ours');
    const { code, out } = await call(['compare', folder, '--scenario', TINY]);
    expect(code).toBe(1);
    const rows = out.split('\n').map((line) => line.split(/ {2,}/).slice(0, 2).join(' '));
    expect(rows.filter((row) => / (yes|no)$/.test(row))).toEqual(['=Anna yes', 'Begun Eve yes']);
    expect(out).toMatch(/^ben does not verify\. .*run\/damaged/m);
    const csv = await call(['compare', folder, '--scenario', TINY, '--csv']);
    expect(csv.out.split('\r\n').map((line) => line.split(',').slice(0, 2))).toEqual([
      ['run', 'verifies'],
      ["'=Anna", 'yes'],
      ['Begun Eve', 'yes'],
      ['ben', 'no'],
    ]);
    const one = await call(['compare', whole, '--scenario', TINY, '--json']);
    expect(one.code).toBe(0);
    expect(JSON.parse(one.out)).toMatchObject({ runs: [{ verifies: true, run: { seed: 'amber' } }] });
    // In the words of the page, not in ids.
    expect(out).toContain('Minister, amber');
    for (const args of [[], [mkdtempSync(join(tmpdir(), 'empty-'))], ['nosuch.txt']]) {
      expect((await call(['compare', ...args])).code).toBe(2);
    }
  });
});
