import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type CodexPage, presentCodex } from '../../presenters/codex.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { KeysList } from '../parts/keys.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Sources } from '../parts/prose.tsx';

/** Articles, glossary, disputes and sources: a list of pages, or one page. */
export function CodexPanel() {
  const desk = useDesk();
  const sections = useMemo(() => presentCodex(desk.book), [desk.book]);
  const page = sections.flatMap(({ pages }) => pages).find(({ id }) => id === desk.codexPage.value);
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
    <div class="stack">
      <PanelHead title={say('codex.title')} />
      {sections.map((section) => (
        <section key={section.id} class="stack-small">
          <h3 class="section">{section.name}</h3>
          {section.about && <p class="soft">{section.about}</p>}
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
        </section>
      ))}
      <section class="stack-small">
        <h3 class="section">{say('codex.keys')}</h3>
        <KeysList />
      </section>
    </div>
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
