import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * WebKit, the engine of Safari, as GTK has it: driven through the plain WebDriver protocol, which Playwright does not
 * speak. On Debian it comes with `apt-get install webkit2gtk-driver xvfb`; nothing is ever installed by a test.
 */
interface Programs {
  readonly driver: string;
  readonly browser: string;
  /** A screen in memory; null where there is a real one. */
  readonly screen: string | null;
}

const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/libexec'];

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((path) => join(path, name))
    .find((path) => existsSync(path));

/** The small browser that is made for the driver lies beside the library, in a folder of the machine's kind. */
function findBrowser(): string | undefined {
  const near = LIBRARIES.filter((folder) => existsSync(folder)).flatMap((folder) => [
    folder,
    ...readdirSync(folder)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => join(folder, name)),
  ]);
  return near
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(folder, name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** What is needed to drive WebKit on this machine, or why it cannot be done. */
export function findWebkit(): Programs | string {
  const [driver, browser, screen] = [onPath('WebKitWebDriver'), findBrowser(), onPath('Xvfb')];
  if (driver === undefined || browser === undefined) return 'no WebKitWebDriver with its MiniBrowser on this machine';
  if (screen === undefined && !process.env.DISPLAY) return 'WebKit has no screen here, and there is no Xvfb';
  return { driver, browser, screen: screen ?? null };
}

export interface Webkit {
  readonly go: (url: string) => Promise<void>;
  /** Runs the body of a function in the page. */
  readonly run: <T>(body: string, ...values: readonly unknown[]) => Promise<T>;
  /** Presses and lets go of these keys, one after another; see KEYS for those without a letter. */
  readonly press: (keys: string) => Promise<void>;
  /** Waits until an expression of the page holds. */
  readonly until: (expression: string, patience?: number) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const KEYS = { enter: '\uE007', escape: '\uE00C', tab: '\uE004' } as const;

/**
 * Starts WebKit with its driver.
 * @throws {Error} when one of its programs does not start
 */
export async function openWebkit({ driver, browser, screen }: Programs): Promise<Webkit> {
  const display = screen === null ? null : await startScreen(screen);
  const port = await freePort();
  const env = { ...process.env, ...(display && { DISPLAY: display.name }), NO_AT_BRIDGE: '1' };
  const child = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`WebKitWebDriver ended with ${code}.`)));
  });
  failed.catch(() => undefined);
  const end = () => {
    child.kill();
    display?.end();
  };
  const call = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const signal = AbortSignal.timeout(60_000);
    const request = fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal,
      ...(body && { body: JSON.stringify(body) }),
    });
    const response = await Promise.race([request, failed]);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await untilListening(() => call('GET', '/status'), failed);
    const options = { binary: browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = (await call('POST', '/session', { capabilities })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    const run = async <T>(script: string, ...args: readonly unknown[]) =>
      (await call('POST', `${session}/execute/sync`, { script, args })) as T;
    return {
      go: async (url) => void (await call('POST', `${session}/url`, { url })),
      run,
      press: async (keys) => {
        const actions = [...keys].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
      },
      until: async (expression, patience = 30_000) => {
        for (const late = Date.now() + patience; !(await run<boolean>(`return !!(${expression})`)); ) {
          if (Date.now() > late) throw new Error(`WebKit waited in vain for ${expression}`);
          await setTimeout(100);
        }
      },
      resize: async (width, height) => {
        // The window's own bar is part of its height.
        const setRect = (w: number, h: number) =>
          call('POST', `${session}/window/rect`, { x: 0, y: 0, width: w, height: h });
        await setRect(width, height);
        const [w = width, h = height] = await run<number[]>('return [innerWidth, innerHeight]');
        await setRect(2 * width - w, 2 * height - h);
      },
      close: async () => {
        await call('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** A screen in memory, with a number that nobody uses yet. */
async function startScreen(path: string): Promise<{ readonly name: string; readonly end: () => void }> {
  const child: ChildProcess = spawn(path, ['-displayfd', '3', '-screen', '0', '2000x1300x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, end: () => child.kill() };
}

async function untilListening(ask: () => Promise<unknown>, failed: Promise<never>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt > 100) throw error;
    }
    await Promise.race([setTimeout(100), failed]);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
