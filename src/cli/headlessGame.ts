import { Imagination } from '../analysis/imagination.ts';
import {
  type Cause,
  type Command,
  check,
  hashState,
  indicatorSlot,
  isCommand,
  legal,
  preview,
  REJECTIONS,
  verdict,
  view,
} from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { didYouMean } from '../scenario/suggest.ts';
import { PROBLEMS } from '../session/problems.ts';
import { decodeRun } from '../session/runCode.ts';
import { Session, type SessionStart } from '../session/session.ts';
import { originData, originLabel } from './causeData.ts';
import { eventData } from './eventData.ts';

/** A line of answer. */
export type Answer = { readonly ok: true; readonly [field: string]: unknown } | Refusal;
interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly detail: string;
}

type Request = Readonly<Record<string, unknown>>;
type Operation = (request: Request) => Answer;

/** Longer lines are not worth reading; the longest that makes sense holds a run code. */
const LONGEST_LINE = 100_000;

const HELP: Readonly<Record<string, string>> = {
  help: '{"op":"help"}: this list.',
  legal: '{"op":"legal"}: every command that is possible now. A forecast may name any whole percentage.',
  do: '{"op":"do","command":{"type":"month/end"}}: carries out a command; gives its events, the hash, whether it is over.',
  view: '{"op":"view"}: what the player may know. Turns count from 0.',
  why: '{"op":"why","indicator":"treasury","turn":3}: what changed it in that turn; without a turn, in the running one.',
  preview: '{"op":"preview","command":{…}}: what a command would bring, as far as it can be foreseen.',
  verdict: '{"op":"verdict"}: how the game would be judged by what is known; once it is over, how it is.',
  hash: '{"op":"hash"}: 16 digits that name the state.',
  save: '{"op":"save"}: the run so far as a code.',
  load: '{"op":"load","code":"mv1-…"}: plays another run of this scenario from its code, and goes on from there.',
  truth: '{"op":"truth"}: everything, hidden things included, once the game is over.',
};

/** A game that is played by lines of JSON: one request, one answer. No line can end it or leave it half done. */
export class HeadlessGame {
  readonly #scenario: CompiledScenario;
  #session: Session;
  readonly #operations: Readonly<Record<string, Operation>> = {
    help: () => ({ ok: true, operations: HELP }),
    legal: () => ({ ok: true, commands: legal(this.#session.ruleset, this.#session.state) }),
    do: (request) => this.#do(request),
    view: () => ({ ok: true, view: view(this.#session.ruleset, this.#session.state) }),
    why: (request) => this.#why(request),
    preview: (request) => this.#preview(request),
    verdict: () => this.#verdict(),
    hash: () => ({ ok: true, hash: hashState(this.#session.state) }),
    save: () => ({ ok: true, code: this.#session.code() }),
    load: (request) => this.#load(request),
    truth: () => this.#truth(),
  };

  /** RangeError for a difficulty that the scenario does not have. */
  constructor(scenario: CompiledScenario, start: SessionStart) {
    this.#scenario = scenario;
    this.#session = Session.start(scenario.ruleset, start);
  }

  /** The answer to a line. Never throws. */
  answer(line: string): Answer {
    if (line.length > LONGEST_LINE) return refuse('line/too-long', `A line has at most ${LONGEST_LINE} characters.`);
    const request = parse(line);
    if (request === undefined) return refuse('line/not-json', 'The line is not JSON. Try {"op":"help"}.');
    if (!isRequest(request)) return refuse('line/not-an-object', 'A request is an object, such as {"op":"legal"}.');
    const { op } = request as { readonly op?: unknown };
    if (typeof op !== 'string') return refuse('op/missing', 'Name what is to be done, such as {"op":"legal"}.');
    const operation = Object.hasOwn(this.#operations, op) ? this.#operations[op] : undefined;
    if (operation) return operation(request);
    const hint = didYouMean(op, Object.keys(HELP)) ?? 'Try {"op":"help"}.';
    return refuse('op/unknown', `There is no operation '${op.slice(0, 40)}'. ${hint}`);
  }

  #do(request: Request): Answer {
    const command = commandOf(request);
    if (!command) return malformed();
    const outcome = this.#session.do(command);
    if (!outcome.ok) return outcome;
    const { ruleset, over } = this.#session;
    const events = outcome.events.flatMap((event) => eventData(ruleset, event) ?? []);
    return { ok: true, events, hash: hashState(outcome.state), over };
  }

  #preview(request: Request): Answer {
    const { ruleset, state } = this.#session;
    const command = commandOf(request);
    if (!command) return malformed();
    const rejection = check(ruleset, state, command);
    return rejection ?? { ok: true, foreseen: preview(ruleset, state, command) };
  }

  #why(request: Request): Answer {
    const { ruleset, over } = this.#session;
    const { indicator: id, turn = this.#session.turn } = request as {
      readonly indicator?: unknown;
      readonly turn?: unknown;
    };
    const slot = typeof id === 'string' ? indicatorSlot(ruleset, id) : undefined;
    const indicator = slot === undefined ? undefined : ruleset.indicators[slot];
    if (slot === undefined || !indicator) {
      const hint =
        didYouMean(
          typeof id === 'string' ? id : '',
          ruleset.indicators.map((known) => known.id),
        ) ?? '';
      return refuse('why/unknown-indicator', `The scenario has no such indicator. ${hint}`.trim());
    }
    if (typeof turn !== 'number' || !Number.isInteger(turn) || turn < 0 || turn > this.#session.turn) {
      return refuse('why/no-such-turn', `Turns run from 0 to ${this.#session.turn} so far.`);
    }
    if (indicator.known !== 'open' && !over) {
      return refuse('why/not-known', 'This number is not known exactly while the game lasts.');
    }
    const causes = this.#session.causes(slot, turn).map((cause) => this.#cause(cause));
    return { ok: true, before: this.#session.before(slot, turn), after: this.#session.after(slot, turn), causes };
  }

  #cause(cause: Cause) {
    const { amount, decision, phase, fading } = cause;
    const origin = originData(this.#session.ruleset, cause, this.#session.over);
    const command = decision === null ? null : (this.#session.decision(decision) ?? null);
    const label = originLabel(this.#scenario.texts, origin.rule);
    return { ...origin, amount, decision, command, phase, fading, label };
  }

  /** Before the end, judged by the middle of what is known, so that the score is no window on what is hidden. */
  #verdict(): Answer {
    const { ruleset, state, over } = this.#session;
    const seen = over ? state : new Imagination(ruleset, state).middle();
    return { ok: true, verdict: verdict(ruleset, seen), final: over };
  }

  #load(request: Request): Answer {
    const { code } = request as { readonly code?: unknown };
    if (typeof code !== 'string') return refuse('load/no-code', 'Give the run code: {"op":"load","code":"mv1-…"}.');
    const { ruleset } = this.#session;
    const decoded = decodeRun(code, (id) => (id === ruleset.id ? ruleset : undefined));
    const resumed = decoded.ok ? Session.resume(ruleset, decoded.run) : decoded;
    if (!decoded.ok || !resumed.ok) {
      const { problem } = resumed.ok ? { problem: { code: 'run/damaged' as const } } : resumed;
      return refuse(problem.code, PROBLEMS[problem.code]);
    }
    const { session } = resumed;
    const hash = hashState(session.state);
    if (!hash.startsWith(decoded.finalMark)) return refuse('replay/differs', PROBLEMS['replay/differs']);
    this.#session = session;
    return { ok: true, hash, turn: session.turn, decisions: session.state.decisions, over: session.over };
  }

  #truth(): Answer {
    const { ruleset, state, over } = this.#session;
    if (!over) return refuse('truth/not-yet', 'What is hidden is told once the game is over.');
    const worlds = Object.fromEntries(
      ruleset.disputes.map(({ id, readings }, i) => [id, readings[state.worlds[i] ?? 0]?.id]),
    );
    const indicators = Object.fromEntries(ruleset.indicators.map(({ id }, slot) => [id, state.values[slot]]));
    const flags = Object.fromEntries(ruleset.flags.map(({ id }, i) => [id, state.flags[i]]));
    return { ok: true, worlds, indicators, flags, state };
  }
}

function commandOf({ command }: Request): Command | null {
  return isCommand(command) ? command : null;
}

function malformed(): Refusal {
  return refuse('command/malformed', REJECTIONS['command/malformed']);
}

function refuse(code: string, detail: string): Refusal {
  return { ok: false, code, detail };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
