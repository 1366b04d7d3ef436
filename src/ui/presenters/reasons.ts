import type { Reason } from '../../engine/index.ts';
import { type Book, text } from './book.ts';
import { quantities } from './numbers.ts';
import { phaseName } from './origin.ts';
import { say } from './say.ts';

/** What weighed in an outcome, in a few words: 'Hawkishness in Brussels (64 to 81), The window in Washington: shut'. */
export function reasonsText(book: Book, reasons: readonly Reason[]): string {
  return reasons.map((reason) => reasonText(book, reason)).join('; ');
}

function reasonText(book: Book, reason: Reason): string {
  const { ruleset } = book;
  switch (reason.kind) {
    case 'indicator': {
      const indicator = ruleset.indicators[reason.index];
      const name = text(book, `indicator.${indicator?.id}.name`);
      return say('because.figure', { name, value: quantities(reason, indicator?.unit ?? 'points') });
    }
    case 'situation': {
      const situation = ruleset.situations[reason.index];
      const phase = phaseName(book, situation?.id ?? '', situation?.phases[reason.phase]?.id ?? '');
      return say('event.situation', { situation: text(book, `situation.${situation?.id}.name`), phase });
    }
    case 'flag':
      return text(book, `flag.${ruleset.flags[reason.index]?.id}.meaning`).replace(/\.$/, '');
    case 'demand':
      return text(book, `demand.${ruleset.demands[reason.index]?.id}.name`);
    case 'initiative':
      return text(book, `initiative.${ruleset.initiatives[reason.index]?.id}.name`);
  }
}
