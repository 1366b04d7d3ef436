import { type Book, text, textOrNull } from './book.ts';
import { dateText } from './dates.ts';
import { originLabel, presentSource, type SourceData } from './origin.ts';
import { say } from './say.ts';

/** A page of the codex. Its id is what links point to: 'glossary.outpost-rent', 'source.talks-2025'. */
export interface CodexPage {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Paragraphs whose month has not come yet, with what names it: 'May 2025'. */
  readonly later: readonly { readonly date: string; readonly text: string }[];
  /** What stands above the readings. */
  readonly readingsTitle: string;
  readonly readings: readonly {
    readonly name: string;
    readonly meaning: string;
    readonly sources: readonly SourceData[];
  }[];
  readonly sources: readonly SourceData[];
  readonly address: string | null;
}

export interface CodexSection {
  readonly id: 'articles' | 'glossary' | 'disputes' | 'sources';
  readonly name: string;
  readonly about: string | null;
  readonly pages: readonly CodexPage[];
}

/**
 * The whole codex, as it stands in a turn; null for all of it. It never says which reading of a dispute is true.
 */
export function presentCodex(book: Book, turn: number | null): CodexSection[] {
  const { display, ruleset } = book;
  const page = (
    id: string,
    title: string,
    paragraphs: (string | null)[],
    more: Partial<CodexPage> = {},
  ): CodexPage => ({
    id,
    title,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== null),
    later: [],
    readings: [],
    readingsTitle: say('codex.readings'),
    sources: [],
    address: null,
    ...more,
  });
  const sections: CodexSection[] = [
    {
      id: 'articles',
      name: say('codex.articles'),
      about: null,
      pages: display.codex.map(({ id, sources, later }) => {
        const own = `codex.${id}`;
        const dated = later.map((from, index) => ({ from, text: text(book, `${own}.later.${index}`) }));
        const known = dated.filter(({ from }) => turn === null || from <= turn);
        return page(
          own,
          text(book, `${own}.title`),
          text(book, `${own}.text`)
            .split(/\n+/)
            .concat(known.map((part) => part.text)),
          {
            later: dated
              .filter((part) => !known.includes(part))
              .map((part) => ({ date: dateText(ruleset, part.from).long, text: part.text })),
            sources: sources.map((source) => presentSource(book, source)),
          },
        );
      }),
    },
    {
      id: 'glossary',
      name: say('codex.glossary'),
      about: null,
      pages: display.glossary
        .map((id) => page(`glossary.${id}`, text(book, `glossary.${id}.term`), [text(book, `glossary.${id}.text`)]))
        .sort((a, b) => a.title.localeCompare(b.title, 'en')),
    },
    {
      id: 'disputes',
      name: say('codex.disputes'),
      about: say('codex.disputes.text'),
      pages: ruleset.disputes.map((dispute) =>
        disputePage(
          book,
          dispute.id,
          dispute.readings.map(({ id }) => id),
          page,
        ),
      ),
    },
    {
      id: 'sources',
      name: say('codex.sources'),
      about: null,
      pages: [
        ...display.sources.map(({ id, url }) =>
          page(`source.${id}`, text(book, `source.${id}.title`), [textOrNull(book, `source.${id}.published`)], {
            readings: paragraphsOf(book, id),
            readingsTitle: say('codex.drawn'),
            address: url ?? null,
          }),
        ),
        page('source.assumption', say('codex.assumption'), [say('codex.assumption.text')]),
      ],
    },
  ];
  return sections.filter(({ pages }) => pages.length > 0);
}

function disputePage(
  book: Book,
  id: string,
  readings: readonly string[],
  page: (id: string, title: string, paragraphs: (string | null)[], more: Partial<CodexPage>) => CodexPage,
): CodexPage {
  const base = `dispute.${id}`;
  const evidence = textOrNull(book, `${base}.evidence`);
  return page(base, text(book, `${base}.name`), [textOrNull(book, `${base}.question`), evidence], {
    readings: readings.map((reading) => ({
      name: text(book, `${base}.reading.${reading}.name`),
      meaning: text(book, `${base}.reading.${reading}.meaning`),
      sources: [],
    })),
  });
}

/** Splits a text into pieces at terms of the glossary, each term marked once: for dotted underlines. */
export function markTerms(
  book: Book,
  body: string,
): readonly { readonly text: string; readonly term: string | null }[] {
  const pieces: { text: string; term: string | null }[] = [];
  let rest = body;
  const terms = book.display.glossary
    .map((id) => ({ id, word: text(book, `glossary.${id}.term`) }))
    .sort((a, b) => b.word.length - a.word.length);
  const used = new Set<string>();
  while (rest !== '') {
    const lower = rest.toLowerCase();
    const hit = terms
      .filter(({ id }) => !used.has(id))
      .map(({ id, word }) => ({ id, word, at: wordAt(lower, word.toLowerCase()) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
    if (!hit) break;
    if (hit.at > 0) pieces.push({ text: rest.slice(0, hit.at), term: null });
    pieces.push({ text: rest.slice(hit.at, hit.at + hit.word.length), term: hit.id });
    used.add(hit.id);
    rest = rest.slice(hit.at + hit.word.length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest, term: null }];
}

/** Position of a whole word in a text, or -1. */
function wordAt(body: string, word: string): number {
  const letter = /\p{L}/u;
  for (let at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
    if (!letter.test(body[at - 1] ?? ' ') && !letter.test(body[at + word.length] ?? ' ')) return at;
  }
  return -1;
}

/** The rules that were drawn from a source, by paragraph. */
function paragraphsOf(book: Book, source: string): CodexPage['readings'] {
  const drawn = new Map<number, string[]>();
  for (const { id, sources } of book.ruleset.origins) {
    if (!id.startsWith('rule.')) continue;
    for (const cited of sources) {
      const [name, paragraph] = cited.split('#');
      if (name !== source || !paragraph) continue;
      drawn.set(Number(paragraph), [...(drawn.get(Number(paragraph)) ?? []), originLabel(book, id)]);
    }
  }
  return [...drawn]
    .sort(([a], [b]) => a - b)
    .map(([paragraph, rules]) => ({
      name: say('codex.source.cited', { n: paragraph }),
      meaning: `${[...new Set(rules)].join('; ')}.`,
      sources: [],
    }));
}
