import { hashLanes } from './hash.ts';

/**
 * Luck as a pure function of the seed, the turn and the name of the draw.
 *
 * A running generator would let any extra draw shift all later ones. Here every draw is a stream of its own, so that
 * a replay without one decision keeps the same luck elsewhere, undo cannot fish for a better roll, and a new rule in
 * a scenario does not disturb the others. The generator's whole state is `GameState.seed`.
 */
export type Seed = readonly [number, number];

/** The seed of a text that players can type and share. */
export function seedOf(text: string): [number, number] {
  return hashLanes(text);
}

/** A number in [0, 1), uniform, with 32 bits. `stream` is any 32-bit whole number; `index` tells repeats apart. */
export function uniform(seed: Seed, turn: number, stream: number, index = 0): number {
  return uniformAt(originOf(seed, turn, stream), stream, index);
}

/** Where the draws of one name in one turn begin: the part of `uniform` that all of them have in common. */
export function originOf(seed: Seed, turn: number, stream: number): number {
  return (mix(seed[0] ^ Math.imul(turn + 1, 0x9e3779b1) ^ stream) + seed[1]) | 0;
}

/** `uniform` for who draws often under one name: `origin` is its `originOf`. */
export function uniformAt(origin: number, stream: number, index: number): number {
  const second = mix(origin + Math.imul(index + 1, 0x85ebca6b));
  return (mix(second ^ stream) >>> 0) / 4294967296;
}

/** The name of a stream. */
export function streamOf(name: string): number {
  return hashLanes(name)[0] | 0;
}

/** MurmurHash3's 32-bit finaliser: every input bit moves every output bit. */
function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
