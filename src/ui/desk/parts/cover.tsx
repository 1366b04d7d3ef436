import { useEffect, useMemo, useState } from 'preact/hooks';
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
  return (
    <div class="title-cover" aria-hidden="true">
      <svg viewBox={cover.viewBox} role="presentation">
        <path class="cover-line" d={cover.coast} />
        <path class="cover-border" d={cover.borders} />
        <path class="cover-river" d={cover.rivers} />
        <path class="cover-glow" d={cover.home} />
        <path class="cover-home" d={cover.home} />
        <path class="cover-front" d={cover.front} />
        <path class="cover-flow" d={cover.flows} />
        {cover.capitals.map(({ x, y }) => (
          <circle key={`${x} ${y}`} class="cover-capital" cx={x} cy={y} r={4} />
        ))}
        <circle class="cover-ring" cx={seat.x} cy={seat.y} r={13} />
        <path class="cover-seat" d={`M${seat.x} ${seat.y - 8}l8 8-8 8-8-8z`} />
      </svg>
    </div>
  );
}
