import type { Seal } from './boardPicture.ts';
import type { Book, Course } from './book.ts';
import { dateText } from './dates.ts';
import { say } from './say.ts';
import { capitalName, sideText, treatyName } from './tableWords.ts';

/** Turns for which a seal that you broke stays on the board. */
const CRACKED = 3;

/** Seals of the treaties in force, and of those whose word was broken of late. */
export function presentTreatySeals(book: Book, course: Course): Seal[] {
  const { now, events } = course;
  return now.treaties.flatMap((treaty) => {
    const { id, capital, status, until, clauses } = treaty;
    const broken =
      status === 'broken' &&
      events.some(
        (event) =>
          event.type === 'treaty' && event.treaty === id && event.what === 'broken' && event.turn + CRACKED >= now.turn,
      );
    if (!broken && status !== 'in-force') return [];
    if (!book.display.board.places.some((place) => place.id === capital)) return [];
    const terms = Object.fromEntries(clauses.map(({ term, amount }) => [term, amount]));
    const [given, asked] = [sideText(book, terms, 'given'), sideText(book, terms, 'asked')];
    const state = say(`obligations.status.${status}`);
    const end = say('obligations.until', { date: dateText(book.ruleset, until).long });
    const detail = [
      say('obligations.seal', { status: broken ? state : `${state} ${end}` }),
      ...(given === null ? [] : [say('obligations.seal.given', { terms: given })]),
      ...(asked === null ? [] : [say('obligations.seal.asked', { capital: capitalName(book, capital), terms: asked })]),
    ];
    const title = treatyName(book, treaty);
    const seal = { id: `seal.treaty.${id}`, title, detail: detail.join(' '), place: capital, label: title, broken };
    return [{ ...seal, emblem: 'treaty' as const }];
  });
}
