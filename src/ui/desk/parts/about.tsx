import { textOrNull } from '../../presenters/book.ts';
import { presentCodex } from '../../presenters/codex.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** Where the game's rules come from, and what it is set in. */
export function About() {
  const { book } = useDesk();
  const foreword = textOrNull(book, 'scenario.foreword');
  const sources = presentCodex(book, null).find(({ id }) => id === 'sources')?.pages ?? [];
  return (
    <div class="stack">
      {foreword !== null && <p>{foreword}</p>}
      <p>{say('about.text')}</p>
      <section class="stack-small">
        <h2 class="section">{say('about.sources')}</h2>
        <ul class="stack-small">
          {sources.map(({ id, title, paragraphs, address }) => (
            <li key={id}>
              <strong>{title}</strong>
              <span class="hint block">{paragraphs.join(' ')}</span>
              {address && (
                <a class="link label" href={address} target="_blank" rel="noreferrer">
                  {address}
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      <p class="hint">
        {say('about.map')} {say('about.type')}
      </p>
    </div>
  );
}
