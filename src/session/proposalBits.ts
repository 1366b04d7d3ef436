import { amountAt, isOnScale, type Proposal, type Ruleset, stepsTo, stepsWithin, type Term } from '../engine/index.ts';
import type { BitReader, BitWriter } from './bitText.ts';
import { bitsFor, readItem, writeId } from './positionBits.ts';

const EXIT_BITS = 2;

/** Writes a package: its terms in their order, each with its amount as steps on the term's scale. */
export function writeProposal(writer: BitWriter, ruleset: Ruleset, { terms, months, exit }: Proposal): void {
  const entries = Object.entries(terms);
  writer.writeCount(months);
  writer.write(exit, EXIT_BITS);
  writer.writeCount(entries.length);
  for (const [id, amount] of entries) {
    const term = ruleset.table.terms[writeId(writer, ruleset.table.terms, id)];
    if (term) writeAmount(writer, term, amount);
  }
}

/** Reads a package; null when it names a term that the ruleset does not have. */
export function readProposal(reader: BitReader, ruleset: Ruleset): Proposal | null {
  const months = reader.readCount();
  const exit = reader.read(EXIT_BITS);
  const count = reader.readCount();
  const terms: [string, number][] = [];
  for (let index = 0; index < count && !reader.spoilt; index += 1) {
    const term = readItem(reader, ruleset.table.terms);
    if (!term) return null;
    terms.push([term.id, readAmount(reader, term)]);
  }
  return { terms: Object.fromEntries(terms), months, exit };
}

/** Led by a 0: steps from the least amount. Led by a 1: the number as text, for what is not exactly on the scale. */
function writeAmount(writer: BitWriter, term: Term, amount: number): void {
  const exact = isOnScale(term, amount);
  writer.write(exact ? 0 : 1, 1);
  if (exact) writer.write(stepsTo(term, amount), bitsFor(scaleLength(term)));
  else writer.writeText(String(amount));
}

function readAmount(reader: BitReader, term: Term): number {
  return reader.read(1) === 0 ? amountAt(term, reader.read(bitsFor(scaleLength(term)))) : Number(reader.readText());
}

function scaleLength(term: Term): number {
  return stepsWithin(term, term.max) + 1;
}
