import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** Map or list. */
export function BoardSwitch() {
  const desk = useDesk();
  if (!desk.outside.settings.map.value || !desk.charted) return null;
  return (
    <fieldset class="board-switch">
      <legend class="hidden">{say('board.view')}</legend>
      {(['map', 'list'] as const).map((as) => (
        <button
          key={as}
          type="button"
          aria-pressed={desk.boardAs.value === as}
          onClick={() => {
            desk.boardAs.value = as;
          }}
        >
          {say(`board.as-${as}`)}
        </button>
      ))}
    </fieldset>
  );
}
