/** Lets the game loop sleep while nothing moves: a frame is drawn when something changed, and for animation. */
import { Core, type Game } from 'phaser';

export class Metronome {
  readonly #game: Game;
  #frames = 0;

  /** `moving` tells after each frame whether another is needed. */
  constructor(game: Game, moving: () => boolean) {
    this.#game = game;
    game.events.on(Core.Events.POST_RENDER, () => {
      this.#frames += 1;
      if (!moving()) game.loop.sleep();
    });
  }

  /** Frames rendered since the start. */
  get frames(): number {
    return this.#frames;
  }

  /** Draws one frame soon, and goes on while something moves. Waking draws the first frame at once. */
  wake(): void {
    if (!this.#game.loop.running) this.#game.loop.wake(true);
  }
}
