import type { BitReader, BitWriter } from './bitText.ts';

/** Writes the position of an id and returns it. RangeError when the list does not have it. */
export function writeId(writer: BitWriter, list: readonly { readonly id: string }[], id: string): number {
  const position = list.findIndex((item) => item.id === id);
  if (position < 0) throw new RangeError(`The ruleset has no '${id}'.`);
  writer.write(position, bitsFor(list.length));
  return position;
}

/** The item whose position comes next; undefined when the list is shorter. */
export function readItem<T>(reader: BitReader, list: readonly T[]): T | undefined {
  return list[reader.read(bitsFor(list.length))];
}

/** Bits that hold every position of a list of this length. */
export function bitsFor(length: number): number {
  let bits = 0;
  while (2 ** bits < length) bits += 1;
  return bits;
}
