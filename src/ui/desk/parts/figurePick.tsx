import { say } from '../../presenters/say.ts';

/** Chooses one of the figures of a run. */
export function FigurePick({
  id,
  figures,
  picked,
  onPick,
}: {
  id: string;
  figures: readonly { readonly id: string; readonly name: string }[];
  picked: string;
  onPick: (figure: string) => void;
}) {
  return (
    <>
      <label class="hidden" for={id}>
        {say('verdict.chart.pick')}
      </label>
      <select id={id} class="input pick" value={picked} onChange={(event) => onPick(event.currentTarget.value)}>
        {figures.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </>
  );
}
