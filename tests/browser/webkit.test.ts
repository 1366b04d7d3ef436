import { expect, inject, test } from 'vitest';
import { Session } from '../../src/session/session.ts';
import { rulesetIn } from '../session/compiled.ts';
import { findWebkit, KEYS, openWebkit, type Webkit } from './webkit.ts';

const SEED = 'webkit-1';

/** Console errors and what else goes wrong on the page from now on. */
const LISTEN = `
  window.problems = [];
  const note = (what) => window.problems.push(String(what));
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective }) => note(violatedDirective));
  const { error } = console;
  console.error = (...what) => { note(what.join(' ')); error(...what); };
`;

/** Opens WebKit on the built game; undefined, with the test skipped, where that cannot be done. */
async function open(skip: (why: string) => unknown): Promise<Webkit | undefined> {
  const programs = findWebkit();
  if (typeof programs === 'string') {
    skip(programs);
    return undefined;
  }
  // Some machines have its programs and may not start them: that says nothing of the game.
  const webkit = await openWebkit(programs).catch((error: unknown) => {
    skip(`WebKit does not start here: ${error}`);
    return undefined;
  });
  await webkit?.resize(1366, 768);
  await webkit?.go(inject('gameUrl'));
  await webkit?.until("document.querySelector('#seed')");
  await webkit?.run(`${LISTEN} localStorage['multivector.coach'] = 'false';`);
  return webkit;
}

async function begin({ run, press, until }: Webkit): Promise<void> {
  await run("document.querySelector('#seed').focus(); document.querySelector('#seed').select();");
  await press(`${SEED}${KEYS.enter}`);
  await until("document.querySelector('.game')");
}

test('in WebKit, where there is one, a whole game is played by keyboard, and is the same as in Node', async ({
  skip,
}) => {
  const webkit = await open(skip);
  if (!webkit) return;
  try {
    await begin(webkit);
    const ruleset = rulesetIn('scenarios/the-window');
    const difficulty = ruleset.difficulties[1]?.id ?? '';
    const session = Session.start(ruleset, { seed: SEED, difficulty });
    while (!session.over) {
      session.do({ type: 'month/end' });
      await webkit.press('e');
      await webkit.until("document.querySelector('.report')");
      await webkit.press(KEYS.escape);
      await webkit.until("!document.querySelector('.report')");
    }
    await webkit.until("document.querySelector('.verdict #share-link')");
    // The code holds a mark of the state in which the run ended.
    const link = await webkit.run<string>("return document.querySelector('#share-link').value");
    expect(link.split('run=').at(-1)).toBe(session.code());
    expect(await webkit.run('return window.problems')).toEqual([]);
  } finally {
    await webkit.close();
  }
}, 300_000);

test('in WebKit the map is drawn, nothing is cut off, and a reload leads back into the game', async ({ skip }) => {
  const webkit = await open(skip);
  if (!webkit) return;
  try {
    await begin(webkit);
    await webkit.until("document.querySelector('.board canvas') && !document.querySelector('.board-wait')", 60_000);
    expect(await webkit.run("return document.querySelector('.board-list')")).toBeNull();
    const over =
      'const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth - innerWidth, scrollHeight - innerHeight];';
    expect(await webkit.run(over)).toEqual([0, 0]);
    for (const key of '1234567890') {
      await webkit.press(key);
      const at = (Number(key) + 9) % 10;
      await webkit.until(`document.querySelectorAll('[role=tab]')[${at}].ariaSelected === 'true'`);
      await webkit.until("document.querySelector('.panel-title')");
    }
    await webkit.press('e');
    await webkit.until("document.querySelector('.report')");
    await webkit.press(KEYS.escape);
    await webkit.until("document.querySelector('.masthead h1').textContent.includes('February 2025')");
    expect(await webkit.run('return window.problems')).toEqual([]);

    await webkit.go(inject('gameUrl'));
    await webkit.until("document.querySelector('.continue')");
    await webkit.run("document.querySelector('.continue').click()");
    await webkit.until("document.querySelector('.masthead h1').textContent.includes('February 2025')");
  } finally {
    await webkit.close();
  }
}, 180_000);
