import type { Signal } from '@preact/signals';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { BoardPane } from './boardPane.tsx';
import { Desk } from './desk.tsx';
import { Masthead } from './header.tsx';
import { Timeline } from './timeline.tsx';

/** A month of the game. */
export function Game() {
  const desk = useDesk();
  return (
    <div class={desk.charted ? 'game' : 'game uncharted'}>
      <a class="skip" href="#desk-panel">
        {say('tab.skip')}
      </a>
      <Masthead />
      <Alert message={desk.notice.value === null ? desk.keeping.complaint : desk.notice} />
      {desk.charted && <BoardPane key={`${desk.book.ruleset.id} ${desk.session.value?.run.seed}`} />}
      <Desk />
      <Timeline />
    </div>
  );
}

/** A message over the game, until it is put away. */
function Alert({ message }: { message: Signal<string | null> }) {
  if (message.value === null) return null;
  return (
    <p class="alert game-alert" role="alert">
      {message.value}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          message.value = null;
        }}
      >
        {say('dialog.close')}
      </button>
    </p>
  );
}
