/** The passing of a month: each beat says what it is, travels from its origin to what it changes, and leaves a ring. */
import type { GameObjects, Scene } from 'phaser';
import type { BoardBeat } from '../presenters/boardPicture.ts';
import { bowed, gap, type Point, stations } from './curve.ts';
import { anchorOf, type Shape } from './hits.ts';
import { AFTERGLOW, paceOf, READING, READING_AT_ONCE } from './pace.ts';
import { BRASS, GROTESQUE, INK, PAPER_LIGHT, RED } from './palette.ts';
import type { Sheet } from './sheet.ts';
import { tokenTexture } from './tokens.ts';

const DEPTH = 10;
const hex = (colour: string): number => Number.parseInt(colour.slice(1), 16);

interface Course {
  readonly beat: BoardBeat;
  /** Device pixels, from the origin to the target; one point when it strikes where it began. */
  readonly path: readonly Point[];
  /** Where its words stand: at its origin, or on what it changes when that is a line or it began there. */
  readonly words: Point;
}

function courseOf(beat: BoardBeat, shapes: readonly Shape[], sheet: Sheet): Course | null {
  const target = shapes.find(({ id }) => id === beat.to);
  const origin = beat.from === null ? undefined : shapes.find(({ id }) => id === beat.from);
  const end = target && anchorOf(target);
  if (!target || !end) return null;
  const start = origin && anchorOf(origin);
  const onScreen = ({ x, y }: Point): Point => ({ x: x * sheet.density, y: y * sheet.density });
  const scaled = (points: readonly Point[]): Point[] => points.map(onScreen);
  if (!start || gap(start, end) < 12) return { beat, path: scaled([end]), words: onScreen(end) };
  const first = target.points[0];
  const last = target.points.at(-1);
  // What changes a flow travels along it, from the end where it began.
  if (target.points.length > 1 && first && last && Math.min(gap(start, first), gap(start, last)) < 40) {
    const path = gap(start, first) <= gap(start, last) ? target.points : [...target.points].reverse();
    return { beat, path: scaled(path), words: onScreen(end) };
  }
  return { beat, path: scaled(bowed(start, end, 0.12, 30)), words: onScreen(start) };
}

/** One play of beats. Knows how to end early. */
export class Play {
  readonly finished: Promise<void>;
  readonly #scene: Scene;
  readonly #sheet: Sheet;
  readonly #things: GameObjects.GameObject[] = [];
  /** How far each journey has come; the tweens that move them end with the play. */
  readonly #clocks: { share: number }[] = [];
  #finish: () => void = () => undefined;
  #left: number;
  #words: readonly GameObjects.Text[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(scene: Scene, sheet: Sheet, beats: readonly BoardBeat[], shapes: readonly Shape[], still: boolean) {
    this.#scene = scene;
    this.#sheet = sheet;
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
    const courses = beats.flatMap((beat) => courseOf(beat, shapes, sheet) ?? []);
    this.#left = courses.length;
    if (courses.length === 0) this.end();
    else if (still) this.#showAll(courses);
    else {
      const pace = paceOf(courses.length);
      courses.forEach((course, index) => {
        this.#start(course, index * pace.every, pace.each);
      });
    }
  }

  /** Ends the play now: nothing of it stays on the board. */
  end(): void {
    clearTimeout(this.#timer);
    this.#scene.tweens.killTweensOf(this.#clocks.splice(0));
    for (const thing of this.#things.splice(0)) {
      this.#scene.tweens.killTweensOf(thing);
      thing.destroy();
    }
    this.#finish();
  }

  /** Without motion: every ring and all words at once, for as long as they take to read. Nothing is drawn meanwhile. */
  #showAll(courses: readonly Course[]): void {
    for (const course of courses) {
      this.#ring(course.beat, course.path.at(-1) as Point).setScale(0.9);
      this.#slip(course);
    }
    this.#timer = setTimeout(() => this.end(), READING_AT_ONCE);
  }

  #start(course: Course, delay: number, duration: number): void {
    const { tweens } = this.#scene;
    const stops = stations(course.path, 4 * this.#sheet.density);
    if (stops.length < 2) {
      const end = course.path.at(-1) as Point;
      // A tween on an object of its own, so that end() can find and stop it.
      const wait = this.#keep(this.#scene.add.graphics());
      tweens.add({
        targets: wait,
        alpha: 1,
        delay,
        duration: 1,
        onComplete: () => {
          this.#arrive(course.beat, end);
          this.#say(course, READING);
        },
      });
      return;
    }
    const size = (this.#sheet.compact ? 12 : 17) * this.#sheet.density;
    const token = this.#keep(this.#scene.add.image(0, 0, tokenTexture(this.#scene, course.beat.kind, size)));
    token.setDepth(DEPTH + 2).setVisible(false);
    const trace = this.#keep(this.#scene.add.graphics()).setDepth(DEPTH);
    const clock = { share: 0 };
    this.#clocks.push(clock);
    const end = stops.at(-1) as Point;
    tweens.add({
      targets: clock,
      share: 1,
      delay,
      duration,
      ease: 'Sine.easeInOut',
      onStart: () => this.#say(course, duration + READING),
      onUpdate: () => {
        const reached = Math.floor(clock.share * (stops.length - 1));
        const at = stops[reached] as Point;
        token.setVisible(true).setPosition(at.x, at.y);
        this.#draw(trace, stops.slice(0, reached + 1), course.beat);
      },
      onComplete: () => {
        token.setVisible(false);
        tweens.add({ targets: trace, alpha: 0, duration: AFTERGLOW, ease: 'Sine.easeIn' });
        this.#arrive(course.beat, end);
      },
    });
  }

  #draw(trace: GameObjects.Graphics, stops: readonly Point[], beat: BoardBeat): void {
    const { density } = this.#sheet;
    const colour = beat.tone === 'grave' || beat.tone === 'bad' ? RED : beat.tone === 'good' ? BRASS : INK;
    trace.clear();
    for (const [width, tint, alpha] of [
      [4.2, PAPER_LIGHT, 0.7],
      [1.9, colour, 0.95],
    ] as const) {
      trace.lineStyle(width * density, hex(tint), alpha);
      trace.beginPath();
      trace.moveTo(stops[0]?.x ?? 0, stops[0]?.y ?? 0);
      for (const stop of stops) trace.lineTo(stop.x, stop.y);
      trace.strokePath();
    }
  }

  #ring(beat: BoardBeat, at: Point): GameObjects.Image {
    const texture = tokenTexture(this.#scene, `ring-${beat.tone}`, 46 * this.#sheet.density);
    return this.#keep(this.#scene.add.image(at.x, at.y, texture)).setDepth(DEPTH + 1);
  }

  /** A ring spreads where the beat strikes. */
  #arrive(beat: BoardBeat, at: Point): void {
    this.#scene.tweens.add({
      targets: this.#ring(beat, at).setScale(0.25),
      scale: 1,
      alpha: 0,
      duration: AFTERGLOW,
      ease: 'Cubic.easeOut',
      onComplete: () => beat.label !== '' || this.#done(),
    });
  }

  /** The words of a beat, on a slip of paper; null when it has none. */
  #slip({ beat, words: at }: Course): GameObjects.Text | null {
    if (beat.label === '') return null;
    const { density } = this.#sheet;
    const text = this.#scene.add.text(at.x, at.y - 20 * density, beat.label, {
      fontFamily: GROTESQUE,
      fontSize: `${(this.#sheet.compact ? 11 : 13) * density}px`,
      fontStyle: '600',
      color: beat.tone === 'bad' || beat.tone === 'grave' ? RED : INK,
      backgroundColor: PAPER_LIGHT,
      padding: { x: 6 * density, y: 2.5 * density },
    });
    this.#keep(text)
      .setOrigin(0.5, 0.5)
      .setDepth(DEPTH + 3);
    const half = text.width / 2 + 6 * density;
    text.setX(Math.max(half, Math.min(this.#sheet.width * density - half, at.x)));
    this.#makeRoom(text);
    return text;
  }

  /** Lays the slip down, and takes it away after `stay` milliseconds. */
  #say(course: Course, stay: number): void {
    const slip = this.#slip(course);
    const gone = READING * 0.3;
    if (!slip) return;
    this.#scene.tweens.add({
      targets: slip,
      alpha: 0,
      delay: stay - gone,
      duration: gone,
      onComplete: () => {
        slip.setActive(false);
        this.#done();
      },
    });
  }

  /** Words that come where others still stand go above them, or below where the map ends. */
  #makeRoom(text: GameObjects.Text): void {
    const { map, density } = this.#sheet;
    const [top, bottom] = [map.y * density + text.height / 2, (map.y + map.h) * density - text.height / 2];
    const standing = this.#words.filter(({ active }) => active);
    const free = (y: number): boolean =>
      y >= top &&
      y <= bottom &&
      standing.every(
        (other) =>
          Math.abs(other.x - text.x) > (other.width + text.width) / 2 ||
          Math.abs(other.y - y) > (other.height + text.height) / 2,
      );
    const start = Math.max(top, Math.min(bottom, text.y));
    const step = text.height * 1.06;
    const rows = [0, -1, -2, -3, 1, 2, 3, -4, 4, -5, 5].map((row) => start + row * step);
    text.setY(rows.find(free) ?? start);
    this.#words = [...standing, text];
  }

  #done(): void {
    this.#left -= 1;
    if (this.#left <= 0) this.end();
  }

  #keep<T extends GameObjects.GameObject>(thing: T): T {
    this.#things.push(thing);
    return thing;
  }
}
