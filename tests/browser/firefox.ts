import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A path in this variable goes before every other Firefox. */
const VARIABLE = 'MULTIVECTOR_FIREFOX';

/** The path of a Firefox on this machine, or nothing. None is ever installed: these tests are extra. */
export function findFirefox(): string | undefined {
  const { PATH = '', PROGRAMFILES = '' } = process.env;
  const chosen = process.env[VARIABLE];
  if (chosen) return chosen;
  const commands = ['firefox', 'firefox-esr'].flatMap((name) => PATH.split(delimiter).map((path) => join(path, name)));
  const installed = [
    ...commands,
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe'),
  ];
  return installed.find((path) => existsSync(path));
}

interface Firefox {
  /** Ends it with all its processes. */
  readonly close: () => Promise<void>;
  /** Settles when it has ended by itself, with what can be said of that. */
  readonly ended: Promise<string>;
}

/**
 * Opens a page in a headless Firefox of its own. Playwright drives only a Firefox that it has patched, so nobody
 * drives this one: the page itself must tell its server what it found.
 * @param profile an empty folder, outside the project: not every Firefox may read hidden folders
 */
export function openInFirefox(path: string, url: string, profile: string): Firefox {
  mkdirSync(profile, { recursive: true });
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  // In a group of its own, which is what is ended: the program is often a script that starts another.
  const child = spawn(path, ['--headless', '--no-remote', '--profile', profile, url], {
    stdio: 'ignore',
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code) => resolve(`Firefox ended with ${code}.`));
    child.once('error', ({ message }) => resolve(`Firefox did not start: ${message}`));
  });
  return {
    ended,
    close: async () => {
      end(child);
      await ended;
    },
  };
}

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') child.kill();
  else process.kill(-child.pid, 'SIGKILL');
}

/** No first run, no reports, no updates, and no way to any host but this machine. */
const PREFERENCES = {
  'app.update.auto': false,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.max_script_run_time': 0,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  // A proxy that nobody runs: only this machine is reached without it.
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'toolkit.telemetry.enabled': false,
} as const;
