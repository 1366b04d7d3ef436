/** What the title's cover shows of a scenario's board, and the drawing that is made of it. */
export interface CoverBoard {
  /** ISO 3166 code of the country that is lit as the player's own; null: none is. */
  readonly home: string | null;
  readonly places: readonly {
    readonly id: string;
    /** Degrees east and north. */
    readonly at: readonly [number, number];
    readonly kind: string;
  }[];
  readonly flows: readonly { readonly from: string; readonly to: string }[];
  readonly front: object | null;
}

/** Paths of an SVG drawing, and the part of the map that it shows. */
export interface Cover {
  readonly viewBox: string;
  readonly coast: string;
  readonly borders: string;
  readonly rivers: string;
  /** The outline of the player's country; empty where none is lit. */
  readonly home: string;
  /** Empty where the scenario has no front. */
  readonly front: string;
  /** Lines from the seat of government to what it deals with. */
  readonly flows: string;
  readonly seat: CoverPoint;
  readonly capitals: readonly CoverPlace[];
}

export interface CoverPlace extends CoverPoint {
  /** Id of the place on the board. */
  readonly id: string;
}

export interface CoverPoint {
  readonly x: number;
  readonly y: number;
}
