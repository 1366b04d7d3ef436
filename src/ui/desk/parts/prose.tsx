import { useMemo } from 'preact/hooks';
import { text } from '../../presenters/book.ts';
import { markTerms } from '../../presenters/codex.ts';
import type { SourceData } from '../../presenters/origin.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { Term } from './term.tsx';

/** A text of the scenario, in which words of the glossary explain themselves. */
export function Prose({ children }: { children: string }) {
  const { book } = useDesk();
  const pieces = useMemo(() => markTerms(book, children), [book, children]);
  return (
    <>
      {pieces.map((piece, index) =>
        piece.term === null ? (
          piece.text
        ) : (
          <Term
            key={index}
            word={piece.text}
            title={text(book, `glossary.${piece.term}.term`)}
            page={`glossary.${piece.term}`}
          >
            {text(book, `glossary.${piece.term}.text`)}
          </Term>
        ),
      )}
    </>
  );
}

/** Citations; each opens its page of the codex. */
export function Sources({ sources, label = true }: { sources: readonly SourceData[]; label?: boolean }) {
  const desk = useDesk();
  if (sources.length === 0) return null;
  return (
    <span class="sources">
      {label && `${say('why.sources')}: `}
      {sources.map(({ label: name, title, page }, index) => (
        <span key={name}>
          {index > 0 && '; '}
          <button type="button" class="link" title={title} onClick={() => desk.openPage(page)}>
            {name}
          </button>
        </span>
      ))}
    </span>
  );
}
