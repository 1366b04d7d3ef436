/** The Phaser scene: the printed sheet, the living ink over it (two layers, to fade between), and the focus. */
import { type GameObjects, Scene, type Textures } from 'phaser';
import type { Pen } from './ink.ts';
import type { Sheet } from './sheet.ts';

type Layer = 'print' | 'ink-a' | 'ink-b' | 'focus';
const LAYERS: readonly Layer[] = ['print', 'ink-a', 'ink-b', 'focus'];

export class Stage extends Scene {
  readonly #images = new Map<Layer, GameObjects.Image>();
  readonly #ready: (stage: Stage) => void;
  #sheet: Sheet | null = null;
  #front: 'ink-a' | 'ink-b' = 'ink-a';
  #round = 0;

  constructor(ready: (stage: Stage) => void) {
    super('board');
    this.#ready = ready;
  }

  create(): void {
    this.#ready(this);
  }

  /** Takes a new sheet: all layers become blank canvases of its size. */
  lay(sheet: Sheet): void {
    this.#sheet = sheet;
    this.#round += 1;
    const width = Math.round(sheet.width * sheet.density);
    const height = Math.round(sheet.height * sheet.density);
    this.scale.setZoom(sheet.unit / sheet.density);
    this.scale.resize(width, height);
    // Phaser leaves the style alone when it equals the canvas, even if another size stands there.
    this.game.canvas.style.width = `${sheet.width * sheet.unit}px`;
    this.game.canvas.style.height = `${sheet.height * sheet.unit}px`;
    for (const layer of LAYERS) {
      const old = this.#images.get(layer);
      const key = `${layer}-${this.#round}`;
      this.textures.createCanvas(key, width, height);
      this.#images.set(layer, this.add.image(0, 0, key).setOrigin(0, 0).setDepth(LAYERS.indexOf(layer)));
      if (old) {
        const { texture } = old;
        old.destroy();
        this.textures.remove(texture);
      }
    }
    this.#front = 'ink-a';
    this.#image('ink-b').setVisible(false);
  }

  /** Redraws a layer from blank; `draw` works in points of the sheet. */
  paint(layer: 'print' | 'focus', draw: (pen: Pen) => void): void {
    this.#paint(layer, draw);
  }

  /** Redraws the living ink; over `fade` milliseconds the old ink gives way to the new. */
  ink(draw: (pen: Pen) => void, fade: number): void {
    const before = this.#front;
    const after = before === 'ink-a' ? 'ink-b' : 'ink-a';
    this.#front = after;
    this.#paint(after, draw);
    const fresh = this.#image(after);
    const old = this.#image(before);
    this.tweens.killTweensOf([fresh, old]);
    this.stir();
    old.setVisible(fade > 0).setAlpha(1);
    fresh.setVisible(true).setAlpha(fade > 0 ? 0 : 1);
    if (fade <= 0) return;
    // The old ink leaves only once the new is nearly there, so that unchanged lines do not flicker.
    this.tweens.add({ targets: fresh, alpha: 1, duration: fade * 0.6, ease: 'Sine.easeOut' });
    this.tweens.add({
      targets: old,
      alpha: 0,
      delay: fade * 0.4,
      duration: fade * 0.6,
      ease: 'Sine.easeIn',
      onComplete: () => old.setVisible(false),
    });
  }

  /** Call before adding animations: the time that the loop slept must not count as theirs. */
  stir(): void {
    if (!this.moving) this.tweens.tick();
  }

  /** True while an animation runs. */
  get moving(): boolean {
    return this.tweens.getTweens().length > 0;
  }

  #image(layer: Layer): GameObjects.Image {
    const image = this.#images.get(layer);
    if (!image) throw new Error(`The board has no layer ${layer} before lay()`);
    return image;
  }

  #paint(layer: Layer, draw: (pen: Pen) => void): void {
    const texture = this.#image(layer).texture as Textures.CanvasTexture;
    const pen = texture.getContext();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, texture.width, texture.height);
    const density = this.#sheet?.density ?? 1;
    pen.setTransform(density, 0, 0, density, 0, 0);
    draw(pen);
    texture.refresh();
  }
}
