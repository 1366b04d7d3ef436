import { say, sayCount } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** The way to the runs of a class, or back to them. `always`: also before there are any. */
export function ToClass({ always = false }: { always?: boolean }) {
  const desk = useDesk();
  const { length } = desk.collected.runs.value;
  if (length === 0 && !always) return null;
  return (
    <button type="button" class="button" onClick={() => desk.toClass()}>
      {length === 0 ? say('class.way') : say('class.way.again', { runs: sayCount('class.runs', length) })}
    </button>
  );
}
