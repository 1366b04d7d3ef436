import type { z } from 'zod';
import { boardSchema } from './board.ts';
import { cableSchema } from './cables.ts';
import { capitalSchema } from './capitals.ts';
import { claimSchema } from './claims.ts';
import { demandSchema } from './demands.ts';
import { difficultySchema, policySchema } from './difficulties.ts';
import { displaySchema } from './display.ts';
import { disputeSchema } from './disputes.ts';
import { endingSchema } from './endings.ts';
import { indicatorSchema } from './indicators.ts';
import { initiativeSchema } from './initiatives.ts';
import {
  codexSchema,
  dossierSchema,
  glossarySchema,
  groupSchema,
  leansSchema,
  subjectSchema,
  trackSchema,
} from './lists.ts';
import { flagSchema, parameterSchema } from './parameters.ts';
import { disputeId, nameId, thingId } from './parts.ts';
import { questionSchema } from './questions.ts';
import { ruleSchema } from './rules.ts';
import { situationSchema } from './situations.ts';
import { sourceSchema } from './sources.ts';
import { bargainerSchema } from './table.ts';
import { factSchema } from './timeline.ts';
import { verdictSchema } from './verdict.ts';

/**
 * Sections that are maps of things by id, in the order of the guide. A new section is a schema in this folder and a
 * line here, and a file in ../sections that compiles it and a line in ../compile.ts.
 */
export const SECTIONS = {
  sources: { id: thingId, entry: sourceSchema },
  groups: { id: thingId, entry: groupSchema },
  indicators: { id: nameId, entry: indicatorSchema },
  parameters: { id: nameId, entry: parameterSchema },
  flags: { id: nameId, entry: flagSchema },
  situations: { id: nameId, entry: situationSchema },
  disputes: { id: disputeId, entry: disputeSchema },
  capitals: { id: thingId, entry: capitalSchema },
  rules: { id: thingId, entry: ruleSchema },
  dossiers: { id: thingId, entry: dossierSchema },
  initiatives: { id: thingId, entry: initiativeSchema },
  cables: { id: thingId, entry: cableSchema },
  tracks: { id: thingId, entry: trackSchema },
  demands: { id: thingId, entry: demandSchema },
  subjects: { id: thingId, entry: subjectSchema },
  table: { id: thingId, entry: bargainerSchema },
  timeline: { id: thingId, entry: factSchema },
  endings: { id: thingId, entry: endingSchema },
  questions: { id: thingId, entry: questionSchema },
  difficulties: { id: thingId, entry: difficultySchema },
  policies: { id: thingId, entry: policySchema },
  glossary: { id: thingId, entry: glossarySchema },
  codex: { id: thingId, entry: codexSchema },
  claims: { id: disputeId, entry: claimSchema },
} as const;

/** Sections of another shape. The maps inside verdict, board and display may be split over files as well. */
export const SINGLE = {
  leans: leansSchema,
  verdict: verdictSchema,
  board: boardSchema,
  display: displaySchema,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type EntryData<K extends SectionName> = z.infer<(typeof SECTIONS)[K]['entry']>;
export type SingleName = keyof typeof SINGLE;
export type SingleData<K extends SingleName> = z.infer<(typeof SINGLE)[K]>;

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

/** Without these there is no game. */
export const NEEDED = ['indicators', 'groups', 'difficulties', 'endings', 'verdict'] as const;
