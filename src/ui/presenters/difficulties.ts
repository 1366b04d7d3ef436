import { type Book, text } from './book.ts';
import { say } from './say.ts';

export interface DifficultyData {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly attention: string;
}

/** The difficulties, the easiest first, with what they change. */
export function presentDifficulties(book: Book): DifficultyData[] {
  return book.ruleset.difficulties.map(({ id, attention }) => ({
    id,
    name: text(book, `difficulty.${id}.name`),
    text: text(book, `difficulty.${id}.text`),
    attention: say('title.difficulty.attention', { n: attention }),
  }));
}
