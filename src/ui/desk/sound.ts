import { effect } from '@preact/signals';
import type { DeskState } from './state.ts';

/** Frequencies in hertz of each sound's notes; they follow one another, and fade. */
const NOTES = {
  /** A month has passed. */
  month: [196],
  /** Something grave is in the report. */
  grave: [147, 139],
  /** The game is over. */
  verdict: [147, 220, 294],
} as const;

const APART = 0.28;
const LENGTH = 1.6;
const LOUDNESS = 0.05;

/** Few, quiet sounds, each with a meaning, and none unless asked for. Returns how to be silent for good. */
export function listenForSounds(desk: DeskState): () => void {
  let context: AudioContext | null = null;
  return effect(() => {
    const report = desk.report.value;
    const over = desk.screen.value === 'verdict';
    if (!desk.outside.settings.sound.peek() || (!report && !over)) return;
    const grave = report?.phases.some(({ happenings }) => happenings.some((each) => each.grave)) ?? false;
    context ??= new AudioContext();
    play(context, NOTES[over ? 'verdict' : grave ? 'grave' : 'month']);
  });
}

function play(context: AudioContext, notes: readonly number[]): void {
  notes.forEach((frequency, index) => {
    const start = context.currentTime + index * APART;
    const tone = new OscillatorNode(context, { type: 'triangle', frequency });
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + LENGTH);
  });
}
