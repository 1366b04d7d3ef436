import type { Cover, CoverBoard } from '../presenters/cover.ts';

/** What the desk needs to draw the title's cover. The composition root loads it after the first screen stands. */
export interface CoverModule {
  readonly drawCover: (board: CoverBoard) => Cover;
}
