import { useEffect, useState } from 'preact/hooks';
import type { Latest } from '../../../session/saves.ts';
import type { Session } from '../../../session/session.ts';
import { text, textOrNull } from '../../presenters/book.ts';
import { dateText } from '../../presenters/dates.ts';
import { presentGoal } from '../../presenters/header.ts';
import { presentSave, problemText } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { About } from '../parts/about.tsx';
import { TitleCover } from '../parts/cover.tsx';
import { Dangers } from '../parts/goal.tsx';
import { NewGame } from '../parts/newGame.tsx';
import { OpenForm } from '../parts/openForm.tsx';
import { SaveList } from '../parts/saveList.tsx';
import { SettingsForm } from '../parts/settingsForm.tsx';

type Page = 'new' | 'saves' | 'open' | 'settings' | 'about';
const PAGES: readonly Page[] = ['new', 'saves', 'open', 'settings', 'about'];

/** The first screen: what this is, how it is lost, and every way into a game. */
export function Title() {
  const desk = useDesk();
  const goal = presentGoal(desk.book, null);
  const [page, setPage] = useState<Page>('new');
  return (
    <main class="title">
      <article class="title-sheet sheet">
        <div class="title-head">
          <TitleCover />
          <h1>{say('app.name')}</h1>
          <p class="title-tagline">{textOrNull(desk.book, 'scenario.tagline') ?? say('app.tagline')}</p>
        </div>
        <div class="linen" />
        <div class="title-text">
          <p class="lead">{text(desk.book, 'scenario.summary')}</p>
          {/* Folded on a small screen, where the way into a game comes first. */}
          <details class="title-more" open={!matchMedia('(max-width: 62em)').matches}>
            <summary class="link label">{say('title.more')}</summary>
            <div class="title-text-more">
              <section class="stack-small">
                <h2 class="section">{say('title.goal')}</h2>
                <p>{goal.goal}</p>
              </section>
              <section class="stack-small">
                <h2 class="section">{say('title.dangers')}</h2>
                <Dangers dangers={goal.dangers} />
              </section>
            </div>
          </details>
        </div>
      </article>
      <section class="title-side" aria-label={say('title.new')}>
        <Continue />
        <nav class="title-nav" aria-label={say('header.menu')}>
          {PAGES.map((name) => (
            <button
              key={name}
              type="button"
              class="title-tab"
              aria-pressed={page === name}
              onClick={() => setPage(name)}
            >
              {say(`title.${name}`)}
            </button>
          ))}
        </nav>
        <div class="title-page sheet">
          <h2 class="hidden">{say(`title.${page}`)}</h2>
          {page === 'new' && <NewGame />}
          {page === 'saves' && (
            <div class="stack">
              <SaveList fresh={page} />
            </div>
          )}
          {page === 'open' && <OpenForm />}
          {page === 'settings' && <SettingsForm />}
          {page === 'about' && <About />}
        </div>
      </section>
    </main>
  );
}

/** The way back into the latest game. */
function Continue() {
  const desk = useDesk();
  const [latest, setLatest] = useState<Latest | null>(null);
  useEffect(() => {
    void desk.outside.saves.latest().then(setLatest);
  }, [desk]);
  const { session, entry } = latest ?? { session: null, entry: null };
  const problem = latest?.skipped[0]?.problem;
  const recovered = session && problem?.code !== 'scenario/unreachable';
  return (
    <>
      {[desk.notice, desk.keeping.complaint].map(
        ({ value }, index) =>
          value && (
            <p key={index} class="alert" role="alert">
              {value}
            </p>
          ),
      )}
      {problem && (
        <p class="alert" role="status">
          {recovered ? say('saves.recovered') : problemText(problem)}
        </p>
      )}
      {desk.keeping.unsaved.value && <Unsaved session={desk.keeping.unsaved.value} />}
      {!desk.keeping.unsaved.value && session && entry && (
        <button type="button" class="button brass big continue" onClick={() => desk.show(session)}>
          <span>{say('title.continue')}</span>
          <span class="continue-detail">{presentSave(desk.outside.scenarios, entry).name}</span>
        </button>
      )}
    </>
  );
}

/** The way back into a game that could not be stored. */
function Unsaved({ session }: { session: Session }) {
  const desk = useDesk();
  const { ruleset, turn } = session;
  const title = desk.outside.scenarios.list.find(({ id }) => id === ruleset.id)?.title ?? ruleset.id;
  return (
    <button type="button" class="button brass big continue" onClick={() => desk.show(session)}>
      <span>{say('title.continue')}</span>
      <span class="continue-detail">
        {say('saves.item', { title, date: dateText(ruleset, turn).long })} · {say('title.unsaved')}
      </span>
    </button>
  );
}
