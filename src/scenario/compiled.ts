import type { ClaimBook, Expr, Ruleset } from '../engine/index.ts';

/** All text for players by its stable id, such as `cable.envoy.title`. */
export type Texts = Readonly<Record<string, string>>;

/** What a scenario's files become: plain JSON, so that it can be built into a page and posted to a worker. */
export interface CompiledScenario {
  readonly ruleset: Ruleset;
  readonly texts: Texts;
  readonly display: Display;
  /** The sources' predictions, as experiments. They are no part of the rules. */
  readonly claims: ClaimBook;
  /** Whether `league` judges its balance by the project's targets. */
  readonly leagueTargets: boolean;
}

/** What a list of scenarios says of one before it is loaded. */
export interface ScenarioSummary {
  readonly id: string;
  readonly title: string;
  readonly start: { readonly year: number; readonly month: number };
  readonly turns: number;
  readonly turnMonths: number;
}

/** What only a screen needs. Nothing here can change the course of a game. */
export interface Display {
  /** Language of the texts: 'en', or the translation that was asked for. */
  readonly lang: string;
  /** Translations that the scenario brings. */
  readonly langs: readonly string[];
  /** Ids in the order of the screen. */
  readonly groups: readonly string[];
  readonly dossiers: readonly string[];
  readonly tracks: readonly string[];
  /** What terms of the table are about, with the ids of the terms. */
  readonly subjects: readonly { readonly id: string; readonly terms: readonly string[] }[];
  readonly glossary: readonly string[];
  /** Articles; `later` holds the turns from which their later parts are known. */
  readonly codex: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    readonly later: readonly number[];
  }[];
  /** Predictions that were tried as experiments, with their sources. */
  readonly claims: readonly {
    readonly id: string;
    readonly sources: readonly string[];
    /** Whether it can be said of one run that it held, or did not. */
    readonly oneRun: boolean;
    /** Measures that can be read off one run, and how what is read is told. */
    readonly measures: readonly { readonly id: string; readonly as: 'fact' | 'share' | 'count' | 'figure' }[];
  }[];
  readonly sources: readonly { readonly id: string; readonly paragraphs: number; readonly url: string | null }[];
  readonly defaultDifficulty: string;
  /** Indicators of the header; empty when the scenario leaves the choice to the screen. */
  readonly figures: readonly string[];
  /** Indicators that are amounts a month. */
  readonly monthly: readonly string[];
  /** Indicators that the desk lists; null: all. */
  readonly indicators: readonly string[] | null;
  /** Which mechanisms an origin plays, as its designer wrote it (`about`), by origin id. */
  readonly about: Readonly<Record<string, string>>;
  readonly board: Board;
}

/** Longitude and latitude in degrees. */
export type Point = readonly [number, number];

/** The map's drawing; all expressions give 0 to 1. */
export interface Board {
  /** ISO 3166 code of the country that is lit as the player's own; null: none is. */
  readonly home: string | null;
  readonly places: readonly Place[];
  readonly flows: readonly Flow[];
  readonly pressures: readonly Pressure[];
  readonly sites: readonly Site[];
  readonly front: { readonly intensity: Expr; readonly frozen: Expr; readonly situation: string | null } | null;
}

export interface Place {
  readonly id: string;
  readonly at: Point;
  /** 'margin' is too far away for the map and is shown at its edge. */
  readonly kind: 'home' | 'capital' | 'margin' | 'town' | 'site';
}

export interface Flow {
  readonly id: string;
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly kind: 'money' | 'energy' | 'goods';
  readonly width: Expr;
  readonly blocked: Expr;
}

/** Bends a border of the map, such as 'BLR-POL'. */
export interface Pressure {
  readonly id: string;
  readonly kind: 'military' | 'economic' | 'political' | 'nato' | 'mines' | 'migrants';
  readonly border: string;
  /** Shares of the border from its north or west end; null: those of one border share it. */
  readonly stretch: readonly [number, number] | null;
  /** Code of the country that it pushes into; null: towards home. */
  readonly into: string | null;
  readonly amount: Expr;
}

export interface Site {
  readonly id: string;
  readonly at: Point;
  readonly kind: 'airbase' | 'training' | 'nuclear';
  /** Shown while this holds; null: always. */
  readonly when: Expr | null;
}
