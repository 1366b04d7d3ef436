import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Bytes over the wire (gzip) of the built page's scripts but Phaser; null when nothing has been built. */
export function bundleSize(): { readonly own: number; readonly phaser: number } | null {
  const folder = join(root, 'dist', 'assets');
  if (!existsSync(folder)) return null;
  let own = 0;
  let phaser = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const size = gzipSync(readFileSync(join(folder, name))).length;
    if (name.toLowerCase().includes('phaser')) phaser += size;
    else own += size;
  }
  return { own, phaser };
}
