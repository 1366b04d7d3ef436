import { type Command, type Ruleset, STANCES } from '../engine/index.ts';
import type { BitReader, BitWriter } from './bitText.ts';
import { unknownCommand } from './commandLine.ts';
import { bitsFor, readItem, writeId } from './positionBits.ts';
import { readProposal, writeProposal } from './proposalBits.ts';

/** What a forecast is called that was filed after the analysts' answer had been seen. */
const AIDED = 'forecast/aided';

/** Command types by their number in run codes. Only ever added to: old codes must stay readable. */
const TYPES: readonly (Command['type'] | typeof AIDED)[] = [
  'month/end',
  'cable/answer',
  'initiative/start',
  'initiative/stop',
  'demand/answer',
  'forecast/file',
  'table/open',
  'table/propose',
  'table/sign',
  'table/leave',
  'treaty/deliver',
  'treaty/leave',
  AIDED,
];
const TYPE_BITS = 4;
const PERCENT_BITS = 7;

/** Writes a command by positions in the ruleset's lists. RangeError for an id that the ruleset does not have. */
export function writeCommand(writer: BitWriter, ruleset: Ruleset, command: Command): void {
  const aided = command.type === 'forecast/file' && command.aided === true;
  writer.write(TYPES.indexOf(aided ? AIDED : command.type), TYPE_BITS);
  switch (command.type) {
    case 'cable/answer': {
      const position = writeId(writer, ruleset.cables, command.cable);
      writeId(writer, ruleset.cables[position]?.choices ?? [], command.choice);
      return;
    }
    case 'initiative/start':
    case 'initiative/stop':
      writeId(writer, ruleset.initiatives, command.initiative);
      return;
    case 'demand/answer':
      writeId(writer, ruleset.demands, command.demand);
      writer.write(STANCES.indexOf(command.stance), bitsFor(STANCES.length));
      return;
    case 'forecast/file':
      writeId(writer, ruleset.questions, command.question);
      writer.write(command.percent, PERCENT_BITS);
      return;
    case 'table/open':
      writeId(writer, ruleset.capitals, command.capital);
      return;
    case 'table/propose':
      writeProposal(writer, ruleset, command);
      return;
    case 'treaty/deliver':
      writer.writeCount(command.treaty);
      writeId(writer, ruleset.table.terms, command.term);
      return;
    case 'treaty/leave':
      writer.writeCount(command.treaty);
      return;
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return;
    default:
      unknownCommand(command);
  }
}

/** Reads a command; null when the bits name nothing that the ruleset has. */
export function readCommand(reader: BitReader, ruleset: Ruleset): Command | null {
  const type = TYPES[reader.read(TYPE_BITS)];
  switch (type) {
    case 'cable/answer': {
      const cable = readItem(reader, ruleset.cables);
      const choice = cable && readItem(reader, cable.choices);
      return choice ? { type, cable: cable.id, choice: choice.id } : null;
    }
    case 'initiative/start':
    case 'initiative/stop': {
      const initiative = readItem(reader, ruleset.initiatives);
      return initiative ? { type, initiative: initiative.id } : null;
    }
    case 'demand/answer': {
      const demand = readItem(reader, ruleset.demands);
      const stance = readItem(reader, STANCES);
      return demand && stance ? { type, demand: demand.id, stance } : null;
    }
    case 'forecast/file':
    case AIDED: {
      const question = readItem(reader, ruleset.questions);
      if (!question) return null;
      const filed = { type: 'forecast/file', question: question.id, percent: reader.read(PERCENT_BITS) } as const;
      return type === AIDED ? { ...filed, aided: true } : filed;
    }
    case 'table/open': {
      const capital = readItem(reader, ruleset.capitals);
      return capital ? { type, capital: capital.id } : null;
    }
    case 'table/propose': {
      const proposal = readProposal(reader, ruleset);
      return proposal && { type, ...proposal };
    }
    case 'treaty/deliver': {
      const treaty = reader.readCount();
      const term = readItem(reader, ruleset.table.terms);
      return term ? { type, treaty, term: term.id } : null;
    }
    case 'treaty/leave':
      return { type, treaty: reader.readCount() };
    case 'table/sign':
    case 'table/leave':
    case 'month/end':
      return { type };
    default:
      return null;
  }
}
