import type { GameState } from './model/state.ts';

/**
 * Hashes that are the same in every JavaScript engine: 32-bit whole-number arithmetic only. For identity and
 * damage, not for secrets.
 */

/** Two independent 32-bit lanes over UTF-16 code units. */
export function hashLanes(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return [a >>> 0, b >>> 0];
}

/** 16 hexadecimal digits. */
export function hashText(text: string): string {
  const [a, b] = hashLanes(text);
  return hex(a) + hex(b);
}

/** 16 hexadecimal digits over the whole state; equal states give equal hashes whatever order keys were written in. */
export function hashState(state: GameState): string {
  return hashText(canonical(state));
}

/** JSON with sorted keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    fields.sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
