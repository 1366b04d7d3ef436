import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { didYouMean } from '../scenario/suggest.ts';
import { normaliseSeed } from '../session/seed.ts';

export interface OptionSpec {
  /** Name of the value in the help, such as 'N'; left out for a switch. */
  readonly value?: string;
  readonly default?: string;
  readonly meaning: string;
}

/** One command of the command line: what it is called, what it takes, and how it is explained. */
export interface CliCommand {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What comes after the name, such as '<scenario> [options]'. */
  readonly takes: string;
  /** A paragraph or two for its own help, lines at most 100 long. */
  readonly about: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Arguments and what they are good for. */
  readonly examples: readonly (readonly [string, string])[];
  /** Resolves to the exit code. Throws UsageError when called wrongly. */
  run(args: Arguments): Promise<number>;
}

/** The command line was written wrongly: exit code 2, with a hint. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The arguments of a command, read by its specification. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, string | true>;
  readonly #options: CliCommand['options'];

  constructor(
    options: CliCommand['options'],
    positionals: readonly string[],
    values: ReadonlyMap<string, string | true>,
  ) {
    this.#options = options;
    this.positionals = positionals;
    this.#values = values;
  }

  /** Whether a switch was given. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value of an option, or its default. UsageError if it has neither. */
  text(name: string): string {
    const text = this.optional(name);
    if (text === undefined) throw new UsageError(`--${name} ${this.#options[name]?.value ?? ''} is needed.`);
    return text;
  }

  optional(name: string): string | undefined {
    const given = this.#values.get(name);
    return typeof given === 'string' ? given : this.#options[name]?.default;
  }

  /** A whole number in a range. */
  count(name: string, least: number, most: number): number {
    const text = this.text(name).replaceAll('_', '');
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not '${text}'.`);
    }
    return number;
  }

  /** The option --seed as games take it. UsageError when nothing of it can be a seed. */
  seed(): string {
    const seed = normaliseSeed(this.text('seed'));
    if (seed === '') throw new UsageError('--seed takes a text with at least one letter or digit.');
    return seed;
  }

  /** The option --threads; one for each core when it was not given. */
  threads(): number {
    return this.optional('threads') === undefined ? availableParallelism() : this.count('threads', 1, 256);
  }

  /** The only positional argument. */
  one(what: string): string {
    const [first, second] = this.positionals;
    if (first === undefined) throw new UsageError(`Name a ${what}.`);
    if (second !== undefined) throw new UsageError(`Only one ${what} can be given; '${second}' is one too many.`);
    return first;
  }
}

/** Reads the arguments of a command. UsageError, with a suggestion, for what it does not know. */
export function readArguments({ name, options }: CliCommand, args: readonly string[]): Arguments {
  const specs = Object.entries({ ...options, help: HELP });
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      specs.map(([option, { value }]) => [option, { type: value === undefined ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    tokens: true,
  });
  const positionals: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const known = token.name === 'h' ? 'help' : token.name;
    const spec = specs.find(([option]) => option === known)?.[1];
    if (!spec) {
      const hint = didYouMean(
        token.name,
        specs.map(([option]) => option),
      )?.replace(/'(.*)'/, "'--$1'");
      throw new UsageError(`'${name}' has no option ${token.rawName}. ${hint ?? ''}`.trim());
    }
    if (spec.value === undefined && token.value !== undefined) {
      throw new UsageError(`--${known} is a switch and takes no value.`);
    }
    if (spec.value !== undefined && (token.value === undefined || token.value === '')) {
      throw new UsageError(`--${known} needs a value: --${known} ${spec.value}`);
    }
    values.set(known, token.value ?? true);
  }
  return new Arguments(options, positionals, values);
}

const HELP: OptionSpec = { meaning: 'Explain this command.' };

/** The help of one command. */
export function commandHelp({ name, takes, about, options, examples }: CliCommand): string {
  const flags = Object.entries({ ...options, help: HELP }).map(([option, { value, default: standard, meaning }]) => [
    `  --${option}${value === undefined ? '' : ` ${value}`}`,
    `${meaning}${standard === undefined ? '' : ` Default: ${standard}.`}`,
  ]);
  const shown = examples.map(([args, meaning]) => [`  ${PROGRAM} ${name} ${args}`.trimEnd(), meaning]);
  return [
    `Usage: ${PROGRAM} ${name} ${takes}`,
    about,
    `Options:\n${columns(flags)}`,
    `Examples:\n${shown.map(([line, meaning]) => `${line}\n      ${meaning}`).join('\n')}`,
  ].join('\n\n');
}

/** How the program is called from the project's folder. */
export const PROGRAM = 'npm run -s multivector --';

/** Two columns, the first as wide as its widest cell. */
export function columns(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', second = '']) => `${first.padEnd(width)}  ${second}`).join('\n');
}
