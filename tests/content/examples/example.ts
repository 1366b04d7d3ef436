import type { ProblemCode } from '../../../src/scenario/codes.ts';
import type { Change } from '../tiny.ts';

/** A mistake in the small fixture scenario, and exactly what is said about it. */
export interface Example {
  readonly code: ProblemCode;
  readonly changes: readonly Change[];
  readonly message: string;
  readonly hint?: string;
  /** The text that the carets stand under. */
  readonly marks: string;
  /** Where it is reported, if not in the file of the first change. */
  readonly file?: string;
}

const inFile = (file: string) => (from: string, to: string) => ({ file: `tiny/${file}.yaml`, from, to });

export const scenario = inFile('scenario');
export const model = inFile('model');
export const desk = inFile('desk');
export const table = inFile('table');
export const claims = inFile('claims');
/** A new file of the folder, or of another one. */
export const added = (file: string, to: string): Change => ({ file, from: '', to });
