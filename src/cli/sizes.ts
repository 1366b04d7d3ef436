import { gzipSync } from 'node:zlib';
import { findPolicy } from '../analysis/policies.ts';
import type { Ruleset } from '../engine/index.ts';
import { writeSave } from '../session/saveFile.ts';
import { Session } from '../session/session.ts';
import { root } from './install.mjs';

/** How large saved games and run codes are, over some whole games of a talkative policy. */
export interface RunSizes {
  /** Bytes of the largest exported save. */
  readonly save: number;
  /** Characters of the longest run code. */
  readonly code: number;
  /** Commands in that run. */
  readonly commands: number;
}

export function runSizes(ruleset: Ruleset, difficulty: string, games: number): RunSizes {
  const policy = findPolicy(ruleset, 'random');
  let sizes: RunSizes = { save: 0, code: 0, commands: 0 };
  for (let game = 0; game < games; game++) {
    const seed = `size-${game}`;
    const session = Session.start(ruleset, { seed, difficulty });
    const next = policy?.player(seed);
    while (next && !session.over) session.do(next(session.state));
    const save = Buffer.byteLength(writeSave(session, { name: seed, savedAt: 0, title: ruleset.id }));
    const code = session.code().length;
    if (code > sizes.code) sizes = { save: Math.max(save, sizes.save), code, commands: session.state.decisions };
    else sizes = { ...sizes, save: Math.max(save, sizes.save) };
  }
  return sizes;
}

/** Bytes over the wire (gzip) of the page's scripts, as `npm run build` makes them, Phaser's own part told apart. */
export async function scriptSizes(): Promise<{ readonly own: number; readonly phaser: number }> {
  const { build } = await import('vite');
  const phaser = { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ };
  const built = await build({
    root,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { output: { codeSplitting: { groups: [phaser] } } } },
  });
  const sizes = { own: 0, phaser: 0 };
  for (const part of 'output' in built ? built.output : []) {
    if (part.type !== 'chunk') continue;
    sizes[part.name === phaser.name ? 'phaser' : 'own'] += gzipSync(part.code).length;
  }
  return sizes;
}
