import type { BoardAnchor, BoardBeat, BoardPicture } from '../presenters/boardPicture.ts';

/** What the desk needs of the board. The composition root loads it after the first screen stands. */
export interface BoardModule {
  readonly createBoard: (parent: HTMLElement, options: BoardOptions) => BoardHandle;
}

export interface BoardOptions {
  readonly picture: BoardPicture;
  readonly reducedMotion: boolean;
  readonly onFocus: (id: string | null) => void;
  readonly onActivate: (id: string) => void;
}

export interface BoardHandle {
  readonly ready: Promise<void>;
  update(picture: BoardPicture): void;
  play(beats: readonly BoardBeat[]): Promise<void>;
  skip(): void;
  focus(id: string | null): void;
  anchor(id: string): BoardAnchor | null;
  setReducedMotion(reduced: boolean): void;
  resize(): void;
  destroy(): void;
}
