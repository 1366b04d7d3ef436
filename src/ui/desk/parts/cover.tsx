import { useEffect, useMemo, useState } from 'preact/hooks';
import { textOrNull } from '../../presenters/book.ts';
import { atLeisure } from '../atLeisure.ts';
import { useDesk } from '../context.ts';
import type { CoverModule } from '../coverModule.ts';

/** The map round the chosen scenario's seat of government, under the title. Woven linen where there is no board. */
export function TitleCover() {
  const desk = useDesk();
  const { loadCover } = desk.outside;
  const { board } = desk.book.display;
  const { charted } = desk;
  const [module, setModule] = useState<CoverModule | null>(null);
  useEffect(() => {
    if (!charted) return;
    let gone = false;
    void atLeisure()
      .then(loadCover)
      .then((loaded) => {
        if (!gone) setModule(loaded);
      })
      // A title without a picture is a title.
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [charted, loadCover]);
  const cover = useMemo(() => (module && charted ? module.drawCover(board) : null), [module, charted, board]);
  if (!charted) return <div class="title-cover woven" aria-hidden="true" />;
  if (!cover) return null;
  const { seat } = cover;
  const home = board.places.find(({ kind }) => kind === 'home')?.id;
  const nameOf = (id: string | undefined) => textOrNull(desk.book, `place.${id}.name`);
  return (
    <div class="title-cover" aria-hidden="true">
      <svg viewBox={cover.viewBox} role="presentation">
        <path class="cover-water" d={cover.coast} />
        <path class="cover-water near" d={cover.coast} />
        <path class="cover-line" d={cover.coast} />
        <path class="cover-border" d={cover.borders} />
        <path class="cover-river" d={cover.rivers} />
        <path class="cover-glow" d={cover.home} />
        <path class="cover-home" d={cover.home} />
        <path class="cover-front" d={cover.front} />
        <path class="cover-flow" d={cover.flows} />
        {cover.capitals.map(({ id, x, y }) => (
          <g key={id}>
            <circle class="cover-capital" cx={x} cy={y} r={4} />
            <text class="cover-name" x={x + 11} y={y + 6}>
              {nameOf(id)}
            </text>
          </g>
        ))}
        <circle class="cover-ring" cx={seat.x} cy={seat.y} r={13} />
        <path class="cover-seat" d={`M${seat.x} ${seat.y - 8}l8 8-8 8-8-8z`} />
        <text class="cover-name seat" x={seat.x + 18} y={seat.y - 12}>
          {nameOf(home)}
        </text>
      </svg>
    </div>
  );
}
