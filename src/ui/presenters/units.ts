/** Words before which the noun that is counted ends: 'lorries | a day', 'points | of severity'. */
const TAIL = /\s(?:a|an|of|per|in|below|above|under)\s.*$/;

/** A scenario's unit, written for many, as it stands after an amount. English only: a translation brings its own. */
export function unitFor(unit: string, amount: number): string {
  if (amount !== 1 || /^(?:hundred|thousand|million|per)\b/.test(unit)) return unit;
  const tail = TAIL.exec(unit)?.[0] ?? '';
  return singular(unit.slice(0, unit.length - tail.length)) + tail;
}

function singular(noun: string): string {
  if (/\bpeople$/.test(noun)) return noun.replace(/people$/, 'person');
  if (/ies$/.test(noun)) return noun.replace(/ies$/, 'y');
  return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}
