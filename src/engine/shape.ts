import { type Command, STANCES } from './commands.ts';

interface Fields {
  type?: unknown;
  cable?: unknown;
  choice?: unknown;
  initiative?: unknown;
  demand?: unknown;
  question?: unknown;
  capital?: unknown;
  term?: unknown;
  stance?: unknown;
  percent?: unknown;
  aided?: unknown;
  treaty?: unknown;
  terms?: unknown;
  months?: unknown;
  exit?: unknown;
}

function isProposal({ terms, months, exit }: Fields): boolean {
  if (typeof terms !== 'object' || terms === null || Array.isArray(terms)) return false;
  return (
    typeof months === 'number' &&
    typeof exit === 'number' &&
    Object.values(terms).every((amount) => typeof amount === 'number')
  );
}

/** Commands come from files, links and pipes: nothing about their shape is taken on trust. */
export function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Fields = value;
  switch (fields.type) {
    case 'cable/answer':
      return typeof fields.cable === 'string' && typeof fields.choice === 'string';
    case 'initiative/start':
    case 'initiative/stop':
      return typeof fields.initiative === 'string';
    case 'demand/answer':
      return typeof fields.demand === 'string' && STANCES.some((stance) => stance === fields.stance);
    case 'forecast/file':
      return (
        typeof fields.question === 'string' &&
        typeof fields.percent === 'number' &&
        (fields.aided === undefined || fields.aided === true)
      );
    case 'table/open':
      return typeof fields.capital === 'string';
    case 'table/propose':
      return isProposal(fields);
    case 'treaty/deliver':
      return typeof fields.treaty === 'number' && typeof fields.term === 'string';
    case 'treaty/leave':
      return typeof fields.treaty === 'number';
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return true;
    default:
      return false;
  }
}
