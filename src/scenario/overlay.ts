import type { Texts } from './compiled.ts';
import { rootMarkOf } from './gather.ts';
import type { Problems } from './problem.ts';
import { didYouMean } from './suggest.ts';
import type { TextBook } from './textBook.ts';
import type { Tree } from './tree.ts';

/** Checks a translation (text id → text) against the texts that there are, and lays it over them. */
export function translate(book: TextBook, language: string, tree: Tree, problems: Problems): Texts {
  const texts: Record<string, string> = { ...book.texts() };
  if (tree.kind !== 'map') {
    problems.report('type/wrong', tree.mark, 'A translation must be a map from text ids to texts.');
    return texts;
  }
  for (const [id, { key, value }] of tree.entries) {
    if (!book.has(id)) problems.report('text/unknown', key, `There is no text '${id}'.`, didYouMean(id, book.ids()));
    else if (value.kind !== 'scalar' || typeof value.value !== 'string' || value.value.trim() === '') {
      problems.report('type/wrong', key, `The translation of '${id}' must be a text.`);
    } else texts[id] = value.value.trim();
  }
  const missing = [...book.ids()].filter((id) => !tree.entries.has(id));
  if (missing.length > 0) {
    const message = `The translation '${language}' leaves out ${missing.length} of ${[...book.ids()].length} texts, such as '${missing[0]}'.`;
    problems.report('text/untranslated', rootMarkOf(tree), message);
  }
  return texts;
}
