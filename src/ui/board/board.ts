/** The board's interface: what a caller gives and gets. Types only, so that naming them loads nothing. */
import type { BoardAnchor, BoardBeat, BoardPicture } from '../presenters/boardPicture.ts';

export interface BoardOptions {
  readonly picture: BoardPicture;
  /** No travel and no fading: changes appear at once. */
  readonly reducedMotion: boolean;
  /** The pointer came to an element, or left all of them. */
  readonly onFocus: (id: string | null) => void;
  /** An element was clicked or tapped. */
  readonly onActivate: (id: string) => void;
  /** For tests: a renderer instead of the best available one. */
  readonly renderer?: 'webgl' | 'canvas';
}

export interface Board {
  /** Resolves when the first picture is on screen; rejects with BoardUnavailable when it cannot be. */
  readonly ready: Promise<void>;
  /** Frames rendered so far; it stands still while nothing moves. */
  readonly frames: number;
  /** Shows a new picture. */
  update(picture: BoardPicture): void;
  /** Plays what happened, at most six seconds; resolves when it is over or skipped. Unknown elements are left out. */
  play(beats: readonly BoardBeat[]): Promise<void>;
  /** Ends a play at once. */
  skip(): void;
  /** Marks an element, without calling onFocus; null or an unknown id clears the mark. */
  focus(id: string | null): void;
  /** Where an element lies, from the parent's corner; null when it is not on the sheet. */
  anchor(id: string): BoardAnchor | null;
  setReducedMotion(reduced: boolean): void;
  /** Fits the board to its parent again; harmless when nothing changed. */
  resize(): void;
  destroy(): void;
}
