import type { Ruleset } from '../engine/index.ts';
import { BitReader, BitWriter } from './bitText.ts';
import { checksum, hex } from './checksum.ts';
import { readCommand, writeCommand } from './commandBits.ts';
import { readItem, writeId } from './positionBits.ts';
import { failure, type Result } from './problems.ts';
import type { Run } from './run.ts';
import { normaliseSeed } from './seed.ts';

/**
 * A run as text for a link: 'mv1-', six characters of checksum, then bits, six a character: the scenario's id, a mark
 * of its content hash, difficulty, seed, a mark of the final state, and the commands as positions in the ruleset's
 * lists. The marks are 32 bits each.
 */
const VERSION = 1;
const MARK_BITS = 32;

/** The scenario's rules by id; undefined when there are none of that id. */
export type RulesetFinder = (scenario: string) => Ruleset | undefined;

export interface DecodedRun {
  readonly run: Run;
  readonly ruleset: Ruleset;
  /** The first eight digits of the `hashState` that the run is said to end in. */
  readonly finalMark: string;
}

/** The code of a run that was played under `ruleset` and ended in a state with this `hashState`. */
export function encodeRun(ruleset: Ruleset, run: Run, finalHash: string): string {
  const writer = new BitWriter();
  writer.writeText(run.scenario);
  writer.write(checksum(run.hash), MARK_BITS);
  writeId(writer, ruleset.difficulties, run.difficulty);
  writer.writeText(run.seed);
  writer.write(Number.parseInt(finalHash.slice(0, 8), 16), MARK_BITS);
  writer.writeCount(run.commands.length);
  for (const command of run.commands) writeCommand(writer, ruleset, command);
  const body = writer.toString();
  return `mv${VERSION}-${check(body)}${body}`;
}

/** Which scenario a code belongs to, so that it can be loaded before the code is decoded. Never throws. */
export function codeScenario(text: string): Result<{ readonly scenario: string }> {
  const opened = openCode(text);
  return opened.ok ? { ok: true, scenario: opened.scenario } : opened;
}

/** The run of a code, of '#run=…' or of a whole link. Never throws. Errors: `run/…`. */
export function decodeRun(text: string, findRuleset: RulesetFinder): Result<DecodedRun> {
  const opened = openCode(text);
  if (!opened.ok) return opened;
  const { reader, scenario } = opened;
  const ruleset = findRuleset(scenario);
  if (!ruleset) return failure('run/unknown-scenario', { scenario });
  if (reader.read(MARK_BITS) !== checksum(ruleset.hash)) return failure('run/other-content', { scenario });
  const difficulty = readItem(reader, ruleset.difficulties);
  const seed = reader.readText();
  const finalMark = hex(reader.read(MARK_BITS));
  const count = reader.readCount();
  // Games begin with seeds as they count: another one that looks the same would be another game.
  if (reader.spoilt || !difficulty || seed !== normaliseSeed(seed)) return failure('run/damaged');
  const commands: Run['commands'][number][] = [];
  for (let index = 0; index < count; index += 1) {
    const command = readCommand(reader, ruleset);
    if (!command || reader.spoilt) return failure('run/damaged');
    commands.push(command);
  }
  const run: Run = { format: 1, scenario, hash: ruleset.hash, seed, difficulty: difficulty.id, commands };
  return { ok: true, run, ruleset, finalMark };
}

/**
 * Finds the code in what people paste (a whole link, text around it, lines broken by a mail) and checks that it is
 * whole.
 */
function openCode(text: string): Result<{ readonly reader: BitReader; readonly scenario: string }> {
  const start = text.lastIndexOf('run=');
  const pasted = text.slice(start < 0 ? 0 : start + 'run='.length).trim();
  const whole = openWhole(pasted);
  return whole.ok || !/\s/.test(pasted) ? whole : openWhole(pasted.replace(/\s+/g, ''));
}

function openWhole(pasted: string): ReturnType<typeof openCode> {
  const [, version = '0', given = '', body = ''] = /^mv(\d{1,4})-([\w-]{0,6})([\w-]*)/.exec(pasted) ?? [];
  if (Number(version) === 0) return failure('run/not-a-code');
  if (Number(version) > VERSION) return failure('run/newer-version', { version: Number(version) });
  if (given !== check(body)) return failure('run/damaged');
  const reader = new BitReader(body);
  const scenario = reader.readText();
  return reader.spoilt ? failure('run/damaged') : { ok: true, reader, scenario };
}

/** Six characters. */
function check(body: string): string {
  const writer = new BitWriter();
  writer.write(checksum(body), MARK_BITS);
  return writer.toString();
}
