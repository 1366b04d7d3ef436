import { useState } from 'preact/hooks';
import type { Session } from '../../../session/session.ts';
import { dateText } from '../../presenters/dates.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { ShareRun } from '../parts/share.tsx';
import { ToClass } from '../parts/toClass.tsx';

/** The ways on from a verdict: hand the run on, go back into it, or begin another. */
export function Ways({ session }: { session: Session }) {
  const desk = useDesk();
  const { run } = session;
  return (
    <section class="verdict-ways stack">
      <ShareRun />
      <Branch session={session} />
      <div class="row">
        <ToClass />
        <button type="button" class="button brass" onClick={() => void desk.begin(run.seed, run.difficulty)}>
          {say('verdict.again')}
        </button>
        <button type="button" class="button" onClick={() => void desk.leave()}>
          {say('verdict.new')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.screen.value = 'game';
          }}
        >
          {say('verdict.look')}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {say('verdict.print')}
        </button>
      </div>
    </section>
  );
}

/** Go back to a month of this run and decide differently. */
function Branch({ session }: { session: Session }) {
  const desk = useDesk();
  const [turn, setTurn] = useState(0);
  return (
    <div class="field">
      <label for="branch">{say('verdict.branch.text')}</label>
      <div class="row">
        <select
          id="branch"
          class="input pick"
          value={turn}
          onChange={(event) => setTurn(Number(event.currentTarget.value))}
        >
          {Array.from({ length: session.turn + 1 }, (_, each) => (
            <option key={each} value={each}>
              {dateText(desk.book.ruleset, each).long}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={() => desk.branch(turn)}>
          {say('verdict.branch.go')}
        </button>
      </div>
    </div>
  );
}
