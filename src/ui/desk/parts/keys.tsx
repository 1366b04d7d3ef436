import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** The list of keys. */
export function KeysList() {
  const { tabs, charted, outside } = useDesk();
  const keys: readonly (readonly [string, string])[] = [
    [tabs.length < 10 ? `1 – ${tabs.length}` : '1 – 9, 0', say('keys.tabs')],
    ['E', say('keys.end')],
    ['U', say('keys.undo')],
    ...(charted ? ([['B', say('keys.board')]] as const) : []),
    ...(charted && outside.settings.map.value ? ([['L', say('keys.list')]] as const) : []),
    ['G', say('keys.goal')],
    ['?', say('keys.help')],
    ['Esc', say('keys.close')],
    ['← ↑ → ↓', say('keys.move')],
  ];
  return (
    <dl class="keys">
      {keys.map(([key, meaning]) => (
        <>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </>
      ))}
    </dl>
  );
}
