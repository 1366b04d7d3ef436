/** The board: a living map in a canvas. It draws a BoardPicture and reports what the pointer touches. */
import { CANVAS, Game, WEBGL } from 'phaser';
import type { BoardPicture } from '../presenters/boardPicture.ts';
import { type Arrangement, arrange } from './arrange.ts';
import { Play } from './beats.ts';
import type { Board, BoardOptions } from './board.ts';
import { drawFocus } from './focus.ts';
import { whenFontsAreReady } from './fonts.ts';
import { reachOf, type Shape, shapesOf } from './hits.ts';
import { Metronome } from './metronome.ts';
import { paintLive, paintPrint } from './paint.ts';
import { listen } from './pointer.ts';
import { readRegion } from './region.ts';
import { densityOf, layOut, type Rect, type Sheet } from './sheet.ts';
import { Stage } from './stage.ts';
import { BoardUnavailable, chooseRenderer } from './support.ts';

const FADE = 450;
/** What of a picture is printed on the sheet, and what its names make room for; the rest is living ink. */
const printOf = ({ home, lettering, legend, note, ...living }: BoardPicture): string => {
  const marks = [...living.sites, ...living.seals, ...living.flows, ...living.pressures].map(({ id }) => id);
  return JSON.stringify([home, lettering, legend, note, marks]);
};

/** Starts Phaser in `mount`: with WebGL, or with a plain canvas where that fails. Throws BoardUnavailable. */
function startGame(mount: HTMLElement, sheet: Sheet, renderer: 'webgl' | 'canvas', scene: Stage): Game {
  try {
    return new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent: mount,
      width: Math.round(sheet.width * sheet.density),
      height: Math.round(sheet.height * sheet.density),
      zoom: sheet.unit / sheet.density,
      transparent: true,
      banner: false,
      audio: { noAudio: true },
      // Pointers are read from the DOM: a sleeping loop would not see them.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      disableContextMenu: false,
      powerPreference: 'low-power',
      scene,
    });
  } catch (cause) {
    mount.replaceChildren();
    if (renderer === 'webgl') return startGame(mount, sheet, 'canvas', scene);
    mount.remove();
    throw new BoardUnavailable('The browser offers no canvas for the board.', { cause });
  }
}

/**
 * Puts a board into `parent`, filling it. Throws BoardUnavailable when the browser offers no canvas; the game goes on
 * without the board then.
 */
export function createBoard(parent: HTMLElement, options: BoardOptions): Board {
  const map = readRegion();
  let { picture } = options;
  let still = options.reducedMotion;
  let printed = '';
  let names: readonly Rect[] = [];
  let sheet = measure();
  let arrangement: Arrangement = arrange(picture, map, sheet);
  let shapes: readonly Shape[] = shapesOf(arrangement);
  let stage: Stage | null = null;
  let play: Play | null = null;
  let focused: string | null = null;
  let gone = false;

  function measure(): Sheet {
    const width = Math.max(120, Math.round(parent.clientWidth));
    const height = Math.max(90, Math.round(parent.clientHeight));
    const density = densityOf(window.devicePixelRatio, width, height);
    const home = picture.places.find(({ kind }) => kind === 'home');
    return layOut(map, width, height, density, home);
  }

  const renderer = options.renderer ?? chooseRenderer();
  const mount = document.createElement('div');
  // The same elements stand beside the board as a list in the page: the canvas itself is silent.
  mount.setAttribute('aria-hidden', 'true');
  mount.style.cssText = 'position:absolute;inset:0;overflow:hidden;touch-action:manipulation';
  if (getComputedStyle(parent).position === 'static') parent.style.position = 'relative';
  parent.append(mount);

  let started: (stage: Stage) => void = () => undefined;
  const game = startGame(mount, sheet, renderer, new Stage((set) => started(set)));
  const metronome = new Metronome(game, () => stage?.moving ?? true);

  const ready = new Promise<Stage>((resolve) => {
    started = resolve;
  })
    .then(async (set) => {
      const { late } = await whenFontsAreReady();
      if (gone) return;
      stage = set;
      lay();
      // Fonts that came late: print again with the right letters.
      void late.then((changed) => {
        if (changed && !gone) lay();
      });
    })
    .catch((cause: unknown) => {
      throw new BoardUnavailable('The board could not be drawn.', { cause });
    });
  // A graphics card that was taken away and given back has forgotten the sheet.
  game.canvas.addEventListener('webglcontextrestored', () => setTimeout(() => gone || lay()));

  function paintFocus(): void {
    const shape = shapes.find(({ id }) => id === focused);
    stage?.paint('focus', (pen) => {
      if (shape) drawFocus(pen, shape);
    });
  }

  function lay(): void {
    if (!stage) return;
    play?.end();
    stage.lay(sheet);
    print();
    stage.ink((pen) => paintLive(pen, sheet, arrangement, picture, names), 0);
    paintFocus();
    metronome.wake();
  }

  function print(): void {
    printed = printOf(picture);
    stage?.paint('print', (pen) => {
      names = paintPrint(pen, map, sheet, picture, arrangement);
    });
  }

  const board: Board = {
    ready,
    get frames() {
      return metronome.frames;
    },
    update(next) {
      picture = next;
      arrangement = arrange(picture, map, sheet);
      shapes = shapesOf(arrangement);
      if (!stage) return;
      if (printOf(next) !== printed) print();
      stage.ink((pen) => paintLive(pen, sheet, arrangement, picture, names), still ? 0 : FADE);
      paintFocus();
      metronome.wake();
    },
    async play(beats) {
      if (!stage) return;
      play?.end();
      stage.stir();
      const current = new Play(stage, sheet, beats, shapes, still);
      play = current;
      metronome.wake();
      await current.finished;
      if (play === current) play = null;
      if (!gone) metronome.wake();
    },
    skip() {
      play?.end();
      metronome.wake();
    },
    focus(id) {
      if (id === focused) return;
      focused = id;
      paintFocus();
      metronome.wake();
    },
    anchor(id) {
      const shape = shapes.find((candidate) => candidate.id === id);
      return shape ? reachOf(shape, sheet.unit) : null;
    },
    setReducedMotion(reduced) {
      still = reduced;
    },
    resize() {
      const next = measure();
      if (next.width === sheet.width && next.height === sheet.height && next.density === sheet.density) return;
      sheet = next;
      arrangement = arrange(picture, map, sheet);
      shapes = shapesOf(arrangement);
      lay();
    },
    destroy() {
      if (gone) return;
      gone = true;
      play?.end();
      watch.disconnect();
      deafen();
      game.destroy(true);
      // A sleeping loop would never come round to destroying itself.
      if (!game.loop.running) game.loop.wake();
      mount.remove();
    },
  };

  const deafen = listen(mount, {
    shapes: () => shapes,
    unit: () => sheet.unit,
    focus: (id) => {
      board.focus(id);
      options.onFocus(id);
    },
    activate: options.onActivate,
  });
  const watch = new ResizeObserver(() => board.resize());
  watch.observe(parent);
  return board;
}
