import type { Signal } from '@preact/signals';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import type { TextSize } from '../settings.ts';

/** How the game is shown. Each setting takes effect at once. */
export function SettingsForm() {
  const { settings } = useDesk().outside;
  const sizes: readonly TextSize[] = ['normal', 'large', 'larger'];
  return (
    <div class="stack">
      <fieldset class="choices">
        <legend class="section">{say('settings.size')}</legend>
        {sizes.map((size) => (
          <label key={size} class="choice">
            <input
              type="radio"
              class="mark"
              name="size"
              checked={settings.size.value === size}
              onChange={() => {
                settings.size.value = size;
              }}
            />
            <span>{say(`settings.size.${size}`)}</span>
          </label>
        ))}
      </fieldset>
      <Check value={settings.reducedMotion} name={say('settings.motion')} hint={say('settings.motion.hint')} />
      <Check value={settings.map} name={say('settings.map')} hint={say('settings.map.hint')} />
      <Check value={settings.sound} name={say('settings.sound')} hint={say('settings.sound.hint')} />
      <Check value={settings.coach} name={say('settings.coach')} hint={say('settings.coach.hint')} />
    </div>
  );
}

function Check({ value, name, hint }: { value: Signal<boolean>; name: string; hint: string }) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        class="mark"
        checked={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.checked;
        }}
      />
      <span>
        {name}
        <span class="hint">{hint}</span>
      </span>
    </label>
  );
}
