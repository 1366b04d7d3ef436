import type { Compiler } from '../compiler.ts';
import type { RootData } from '../schema/root.ts';

export function addRootTexts(c: Compiler, root: RootData): void {
  c.texts.add('scenario.title', root.title);
  c.texts.add('scenario.summary', root.summary);
  c.texts.add('scenario.goal', root.goal);
  if (root.tagline !== undefined) c.texts.add('scenario.tagline', root.tagline);
  for (const [unit, word] of Object.entries(root.units ?? {}))
    if (word !== undefined) c.texts.add(`unit.${unit}`, word);
  if (root.foreword !== undefined) c.texts.add('scenario.foreword', root.foreword);
}

/** The slot that pays; it must be counted in money. */
export function compilePurse(c: Compiler, root: RootData): number | null {
  const slot = c.maybe('indicator', root.purse, ['purse']);
  const unit = root.purse === undefined ? undefined : c.entry('indicators', root.purse)?.unit;
  if (unit !== undefined && unit !== 'musd' && unit !== 'usd') {
    c.report('purse/unit', ['purse'], `The purse '${root.purse}' is counted in ${unit}, not in money.`);
  }
  return slot;
}
