import type { z } from 'zod';
import type { Board, Flow, Place, Pressure, Site } from '../compiled.ts';
import type { Compiler } from '../compiler.ts';
import type { boardSchema, flowSchema, pressureSchema } from '../schema/board.ts';
import type { Path } from '../tree.ts';

type BoardData = z.infer<typeof boardSchema>;

const seen = { seen: true } as const;

/** The picture of the map: presentation only, nothing here changes a game. */
export function compileBoard(c: Compiler): Board {
  const { data, path } = c.board();
  const places = Object.values(data.places ?? {});
  if (places.length > 0 && !places.some(({ kind }) => kind === 'home')) {
    const hint = `Give the place from which the player governs 'kind: home'.`;
    c.reportKey('board/home', [...path, 'places'], `The board has no place of the kind 'home'.`, hint);
  }
  checkHome(c, data, path);
  return {
    home: data.home ?? null,
    places: Object.entries(data.places ?? {}).map(([id, place]): Place => {
      c.texts.add(`place.${id}.name`, place.name);
      return { id, at: place.at, kind: place.kind };
    }),
    flows: Object.entries(data.flows ?? {}).map(([id, flow]) => compileFlow(c, id, flow, [...path, 'flows', id])),
    pressures: Object.entries(data.pressures ?? {}).map(([id, pressure]) =>
      compilePressure(c, id, pressure, [...path, 'pressures', id]),
    ),
    sites: Object.entries(data.sites ?? {}).map(([id, site]): Site => {
      named(c, `site.${id}`, site);
      return { id, at: site.at, kind: site.kind, when: c.condition(site.when, [...path, 'sites', id, 'when'], seen) };
    }),
    front:
      data.front === undefined
        ? null
        : {
            intensity: c.number(data.front.intensity, [...path, 'front', 'intensity'], seen),
            frozen: c.required(data.front.frozen, [...path, 'front', 'frozen'], seen),
            situation: told(c, data.front.situation, [...path, 'front', 'situation']),
          },
  };
}

/** What every screen shows of the map, in whole degrees: west, east, south, north. */
const SHOWN = { west: 12, east: 41, south: 44, north: 60 } as const;

/** The place from which the player governs cannot be an arrow at the edge: everything on the map leads to it. */
function checkHome(c: Compiler, { places = {} }: BoardData, path: Path): void {
  for (const [id, { at, kind }] of Object.entries(places)) {
    const [east, north] = at;
    const inside = east >= SHOWN.west && east <= SHOWN.east && north >= SHOWN.south && north <= SHOWN.north;
    if (kind !== 'home' || inside) continue;
    const { west, east: most, south, north: top } = SHOWN;
    const message = `'${id}' lies beyond the map, which shows longitude ${west} to ${most} and latitude ${south} to ${top}.`;
    const hint = `Only that region is drawn. Choose a spot in it, longitude first, or leave out the section 'board': the game is played without.`;
    c.report('board/beyond', [...path, 'places', id, 'at'], message, hint);
  }
}

function named(c: Compiler, id: string, { name, text }: { name: string; text?: string | undefined }): void {
  c.texts.add(`${id}.name`, name);
  if (text !== undefined) c.texts.add(`${id}.text`, text);
}

function compileFlow(c: Compiler, id: string, data: z.infer<typeof flowSchema>, path: Path): Flow {
  named(c, `flow.${id}`, data);
  c.reference('place', data.from, [...path, 'from']);
  c.reference('place', data.to, [...path, 'to']);
  return {
    id,
    from: data.from,
    to: data.to,
    kind: data.kind,
    width: c.number(data.width, [...path, 'width'], seen),
    blocked: c.number(data.blocked ?? 0, [...path, 'blocked'], seen),
  };
}

function compilePressure(c: Compiler, id: string, data: z.infer<typeof pressureSchema>, path: Path): Pressure {
  named(c, `pressure.${id}`, data);
  const { border, stretch, into } = data;
  if (into !== undefined && !border.split('-').includes(into)) {
    const message = `The border ${border} does not touch ${into}.`;
    c.unknown('pressure/border', [...path, 'into'], message, into, border.split('-'));
  }
  if (stretch !== undefined && stretch[0] >= stretch[1]) {
    c.report('pressure/border', [...path, 'stretch'], `The stretch must end after it begins.`);
  }
  return {
    id,
    kind: data.kind,
    border,
    stretch: stretch ?? null,
    into: into ?? null,
    amount: c.number(data.amount, [...path, 'amount'], seen),
  };
}

/** A situation whose phase a player may read. */
function told(c: Compiler, id: string | undefined, path: Path): string | null {
  if (id === undefined) return null;
  c.reference('situation', id, path);
  if (c.entry('situations', id)?.known === false) {
    const hint = `Show another situation, or take 'known: false' from '${id}'.`;
    c.report('expr/leak', path, `A player would learn something hidden from this: '${id}'.`, hint);
  }
  return id;
}
