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
      {desk.notice.value && (
        <p class="alert game-alert" role="alert">
          {desk.notice.value}{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              desk.notice.value = null;
            }}
          >
            {say('dialog.close')}
          </button>
        </p>
      )}
      {desk.charted && <BoardPane key={desk.session.value?.run.seed} />}
      <Desk />
      <Timeline />
    </div>
  );
}
