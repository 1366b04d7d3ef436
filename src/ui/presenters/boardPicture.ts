/**
 * What the board shows, as plain data. A presenter makes a BoardPicture from what Minsk may know; the board draws it
 * and knows no rules. Positions are degrees east and north; the board projects them. Every amount is a share, 0 to 1,
 * and is held to that range when drawn. Ids are unique over the whole picture: the list beside the board uses them.
 */

/** Good or bad for Minsk. Shown by shape as well as by colour. */
export type Tone = 'good' | 'neutral' | 'bad' | 'grave';

/** Whatever can be focused: the card shows the title and the detail (what, how much, since when, why). */
export interface BoardElement {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

/**
 * `home` is Minsk. A `margin` place lies beyond the sheet and becomes an arrow at its edge, in its true direction;
 * so does any place that a small screen cannot show.
 */
export interface Place extends BoardElement {
  readonly kind: 'home' | 'capital' | 'town' | 'margin';
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
  readonly tone: Tone;
  /** How much this place matters now: the size of its halo. */
  readonly emphasis: number;
  /** The way to the table with this capital; absent where there is none. */
  readonly talks?: TalksLink;
}

/** Leads from the board to the table with a capital. */
export interface TalksLink {
  readonly capital: string;
  readonly label: string;
  /** Why talks are not possible now; null when they are. */
  readonly blocked: string | null;
}

/** A military site. Each kind has its own shape. */
export interface Site extends BoardElement {
  readonly kind: 'airbase' | 'training' | 'nuclear' | 'missile';
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
  /** How much stands there. */
  readonly amount: number;
}

/** A stream between two places, by id. Money is a ribbon, energy a pipeline, goods a broken line. */
export interface Flow extends BoardElement {
  readonly kind: 'money' | 'energy' | 'goods';
  readonly from: string;
  readonly to: string;
  /** Positions that the line passes between its ends, such as the course of a pipeline. */
  readonly via?: readonly { readonly lon: number; readonly lat: number }[];
  readonly direction: 'forward' | 'both';
  /** 1 is the widest stream of the scenario. */
  readonly width: number;
  readonly label: string;
  /** Share that sanctions stop: hatched across the line. */
  readonly blocked: number;
  readonly tone: Tone;
}

/** Pressure on a stretch of border: the line bends into `into`, with the marks of its kind. */
export interface Pressure extends BoardElement {
  readonly kind: 'military' | 'economic' | 'political' | 'nato' | 'mines' | 'migrants';
  /** Two ISO 3166 alpha-3 codes in any order, such as ['BLR', 'RUS']. */
  readonly between: readonly [string, string];
  /** The stretch of this border, from its north or west end (0) to the other (1). */
  readonly span: readonly [number, number];
  /** The country that the pressure pushes into; null: towards home. */
  readonly into: string | null;
  readonly amount: number;
}

/** The front of the war; the geometry is the map's own schematic line of contact. */
export interface Front extends BoardElement {
  readonly intensity: number;
  readonly frozen: boolean;
}

/** A treaty in force: a seal pressed beside its place, by id. A broken seal is cracked. */
export interface Seal extends BoardElement {
  readonly place: string;
  readonly label: string;
  readonly emblem: 'union' | 'trade' | 'peace' | 'treaty';
  readonly broken: boolean;
}

export interface BoardPicture {
  /** ISO 3166 code of the country that is lit as the player's own; null: none is. */
  readonly home: string | null;
  readonly places: readonly Place[];
  readonly sites: readonly Site[];
  readonly flows: readonly Flow[];
  readonly pressures: readonly Pressure[];
  readonly front: Front | null;
  readonly seals: readonly Seal[];
  /** Names printed on the map, by the ids of assets/map (BLR, POL, baltic, …); an absent id prints nothing. */
  readonly lettering: Readonly<Record<string, string>>;
  /** Words for the legend and the foot of the sheet; an empty text prints nothing. */
  readonly legend: Readonly<Record<LegendEntry, string>>;
  readonly note: string;
}

export type LegendEntry = 'money' | 'energy' | 'goods' | 'blocked' | 'pressure' | 'front';

/** One thing that happened in the month, shown travelling from a place to the element that it changed. */
export interface BoardBeat {
  /** Id of the place where it began; null when it began where it struck. */
  readonly from: string | null;
  /** Id of the element that changed. */
  readonly to: string;
  readonly kind: 'money' | 'energy' | 'goods' | 'word' | 'force' | 'seal';
  readonly tone: Tone;
  /** What it is, in a few words: printed where it sets out, or on the line whose figure it moves. */
  readonly label: string;
}

/** Where an element lies on the board: its middle, and how far it reaches, in CSS pixels from the board's corner. */
export interface BoardAnchor {
  readonly x: number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every element that can be focused, in reading order: places, flows, pressures, front, sites, seals. */
export function elementsOf(picture: BoardPicture): readonly BoardElement[] {
  return [
    ...picture.places,
    ...picture.flows,
    ...picture.pressures,
    ...(picture.front ? [picture.front] : []),
    ...picture.sites,
    ...picture.seals,
  ];
}

/** The way from an element of the picture to the table; null where there is none. */
export function talksAt({ places }: BoardPicture, id: string): TalksLink | null {
  return places.find((place) => place.id === id)?.talks ?? null;
}

/** The element with this id, or null. */
export function findElement(picture: BoardPicture, id: string): BoardElement | null {
  return elementsOf(picture).find((element) => element.id === id) ?? null;
}
