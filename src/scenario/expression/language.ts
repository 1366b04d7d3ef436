import { type ASTNode, Environment } from '@marcbachmann/cel-js';
import type { Names } from '../names.ts';
import { CLOCKS, members, SPACES } from './spaces.ts';

/** Functions of the language and how many numbers each takes. */
export const FUNCTIONS: Readonly<Record<string, number>> = {
  min: 2,
  max: 2,
  clamp: 3,
  abs: 1,
  floor: 1,
  sqrt: 1,
  ramp: 3,
};

const TYPE_OF_SPACE: Readonly<Record<string, 'bool' | 'double' | 'string'>> = {
  flag: 'bool',
  running: 'bool',
  world: 'string',
  demand: 'string',
};

/** The library's parser and type checker, told the names of this scenario. */
export function languageOf(names: Names): Environment {
  const limits = { maxAstNodes: 400, maxDepth: 40, maxCallArguments: 6 };
  const environment = new Environment({ limits });
  for (const name of [...names.of('indicator').keys(), ...names.of('parameter').keys(), ...CLOCKS, 'amount']) {
    register(environment, name, 'double');
  }
  for (const name of [...names.of('situation').keys(), 'difficulty']) register(environment, name, 'string');
  for (const [space, { kind }] of Object.entries(SPACES)) {
    const type = TYPE_OF_SPACE[space] ?? 'double';
    const schema = Object.fromEntries([...members(names, kind).keys()].map((member) => [member, type]));
    environment.registerVariable(space, { schema });
  }
  for (const [name, count] of Object.entries(FUNCTIONS)) {
    const parameters = Array.from({ length: count }, () => 'double').join(', ');
    // Only checked, never run: the engine has its own.
    environment.registerFunction(`${name}(${parameters}): double`, () => 0);
  }
  return environment;
}

/** Ids that are wrong in themselves are reported elsewhere; the library must not trip over them. */
function register(environment: Environment, name: string, type: 'double' | 'string'): void {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !environment.hasVariable(name)) {
    try {
      environment.registerVariable(name, type);
    } catch {
      // A word of the language: 'id/reserved' says so.
    }
  }
}

/** Whole numbers become doubles: the language has no other kind of number. */
export function onlyDoubles(node: ASTNode): void {
  if (node.op === 'value' && typeof node.args === 'bigint') Object.assign(node, { args: Number(node.args) });
  else for (const inner of childrenOf(node)) onlyDoubles(inner);
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'list':
      return node.args;
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}
