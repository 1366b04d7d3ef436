import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type CodexPage, type CodexSection, presentCodex } from '../../presenters/codex.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { KeysList } from '../parts/keys.tsx';
import { Letter } from '../parts/letter.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Sources } from '../parts/prose.tsx';

/** Articles, glossary, disputes and sources: a list of pages, or one page. */
export function CodexPanel() {
  const desk = useDesk();
  const { now } = useCourse();
  const turn = now.over ? null : now.turn;
  const sections = useMemo(() => presentCodex(desk.book, turn), [desk.book, turn]);
  const here = sections.find(({ pages }) => pages.some(({ id }) => id === desk.codexPage.value));
  const page = here?.pages.find(({ id }) => id === desk.codexPage.value);
  // Back among the pages, the part that one was read in lies open, and the focus is not lost with the page.
  const last = useRef(sections[0]);
  const left = useRef(false);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (here) last.current = here;
    else if (left.current) list.current?.querySelector<HTMLElement>('.panel-title')?.focus();
    left.current = here !== undefined;
  }, [here]);
  if (page) {
    return (
      <div class="stack">
        <div>
          <button
            type="button"
            class="link label"
            onClick={() => {
              desk.codexPage.value = null;
            }}
          >
            {say('codex.back')}
          </button>
        </div>
        <PanelHead key={page.id} title={page.title} />
        <CodexText page={page} />
      </div>
    );
  }
  return (
    <div ref={list} class="stack">
      <PanelHead title={say('codex.title')} />
      <div>
        {sections.map((section) => (
          <Letter key={section.id} open={section === last.current} head={<h3 class="letter-title">{section.name}</h3>}>
            {section.about && <p class="soft">{section.about}</p>}
            <Pages section={section} />
          </Letter>
        ))}
        <Letter head={<h3 class="letter-title">{say('codex.keys')}</h3>}>
          <KeysList />
        </Letter>
      </div>
    </div>
  );
}

function Pages({ section }: { section: CodexSection }) {
  const desk = useDesk();
  return (
    <ul class="codex-list">
      {section.pages.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            class="link"
            onClick={() => {
              desk.codexPage.value = id;
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The text of a page. */
export function CodexText({ page }: { page: CodexPage }) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const panel = text.current?.closest('.panel');
    panel?.querySelector<HTMLElement>('.panel-title')?.focus();
  }, [page.id]);
  return (
    <div ref={text} class="stack-small">
      {page.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {page.later.map(({ date, text: part }) => (
        <details key={part} class="fold">
          <summary class="link label">{say('codex.later', { date })}</summary>
          <p>{part}</p>
        </details>
      ))}
      {page.readings.length > 0 && (
        <>
          <h4 class="section">{page.readingsTitle}</h4>
          <dl class="readings">
            {page.readings.map(({ name, meaning }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {page.address && (
        <p>
          {say('codex.address')}{' '}
          <a class="link" href={page.address} target="_blank" rel="noreferrer">
            {page.address}
          </a>
        </p>
      )}
      <Sources sources={page.sources} />
    </div>
  );
}
