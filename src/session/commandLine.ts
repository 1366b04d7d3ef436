import { type Command, STANCES } from '../engine/index.ts';

/**
 * A command as one line of a saved game, such as 'cable/answer envoy receive' or 'table/propose 12 1 loan=300' (12
 * months, exit level 1): short, and readable by people.
 */
export function commandLine(command: Command): string {
  return [command.type, ...fieldsOf(command)].join(' ');
}

/** The command of a line; null when it is none. Whether it is legal is for the engine to say. */
export function parseCommandLine(line: string): Command | null {
  const [type = '', ...fields] = line.split(' ');
  const command = commandFrom(type, fields);
  // Writing it again finds missing and surplus fields, and numbers that are none.
  return command !== null && commandLine(command) === line ? command : null;
}

function fieldsOf(command: Command): readonly (string | number)[] {
  switch (command.type) {
    case 'cable/answer':
      return [command.cable, command.choice];
    case 'initiative/start':
    case 'initiative/stop':
      return [command.initiative];
    case 'demand/answer':
      return [command.demand, command.stance];
    case 'forecast/file':
      return [command.question, command.percent, ...(command.aided ? ['aided'] : [])];
    case 'table/open':
      return [command.capital];
    case 'table/propose':
      return [command.months, command.exit, ...Object.entries(command.terms).map(([id, amount]) => `${id}=${amount}`)];
    case 'treaty/deliver':
      return [command.treaty, command.term];
    case 'treaty/leave':
      return [command.treaty];
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return [];
    default:
      return unknownCommand(command);
  }
}

function commandFrom(type: string, [first = '', second = '', ...rest]: readonly string[]): Command | null {
  switch (type) {
    case 'cable/answer':
      return { type, cable: first, choice: second };
    case 'initiative/start':
    case 'initiative/stop':
      return { type, initiative: first };
    case 'demand/answer': {
      const stance = STANCES.find((known) => known === second);
      return stance === undefined ? null : { type, demand: first, stance };
    }
    case 'forecast/file':
      return { type, question: first, percent: Number(second), ...(rest.length > 0 ? { aided: true } : {}) };
    case 'table/open':
      return { type, capital: first };
    case 'table/propose':
      return { type, terms: termsFrom(rest), months: Number(first), exit: Number(second) };
    case 'treaty/deliver':
      return { type, treaty: Number(first), term: second };
    case 'treaty/leave':
      return { type, treaty: Number(first) };
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return { type };
    default:
      return null;
  }
}

function termsFrom(fields: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    fields.map((field): [string, number] => {
      const [id = '', amount = ''] = field.split('=');
      return [id, Number(amount)];
    }),
  );
}

/** For the end of a switch over commands: the compiler asks for the missing case, and a foreign value is refused. */
export function unknownCommand(command: never): never {
  throw new RangeError(`Not a command: ${JSON.stringify(command)}`);
}
