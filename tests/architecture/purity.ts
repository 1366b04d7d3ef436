import { visitorKeys } from 'oxc-parser';
import { lineAt, parse } from './source.ts';

/**
 * What keeps the same seed and commands at the same bits in every JavaScript engine: no clock, no chance, no language
 * of the machine, and only the mathematics that the standard defines to the last bit. Math.exp, pow, sin, ln and **
 * may differ by a bit between browsers, and one bit on a threshold is another game.
 */
const exactMaths = new Set(['sqrt', 'floor', 'ceil', 'round', 'min', 'max', 'abs', 'trunc', 'sign', 'imul']);

const bannedGlobals: Readonly<Record<string, string>> = {
  Date: 'a turn counts months; the shell knows the clock',
  performance: 'measure from outside',
  console: 'return an event instead of printing',
  Intl: 'wording belongs to ui/presenters',
  crypto: 'draw from the generator in the game state',
  globalThis: 'name what you need',
  eval: 'write the code',
  Function: 'write the code',
};

const bannedMembers = /^(localeCompare|toLocale[A-Z]\w*)$/;

/** What rooms around the engine may not do either: a rollout or a replay that reads a clock cannot be repeated. */
const clockAndChance = { globals: new Set(['Date']), maths: new Set(['random']) };

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every use of something inexact or impure in one file, as sentences that say where and what to do instead. */
export function checkPurity(path: string, text: string, strictness: 'engine' | 'repeatable'): string[] {
  const problems: string[] = [];
  const report = (node: Node, message: string) => problems.push(`${path}:${lineAt(text, node.start)} ${message}`);
  const strict = strictness === 'engine';

  const visit = (node: Node, parent: Node | undefined, key: string) => {
    if (node.type === 'Identifier' && !isOnlyAName(parent, key)) checkGlobal(node, parent);
    if (strict && node.type === 'MemberExpression') checkMember(node);
    if (strict && (node.operator === '**' || node.operator === '**=')) {
      report(node, 'uses **, which is inexact. Multiply, or look it up in a table.');
    }
    for (const childKey of visitorKeys[node.type] ?? []) {
      for (const child of [node[childKey]].flat()) if (isNode(child)) visit(child, node, childKey);
    }
  };
  const checkGlobal = (node: Node, parent: Node | undefined) => {
    const name = String(node.name);
    if (name === 'Math') return checkMaths(node, parent);
    const advice = Object.hasOwn(bannedGlobals, name) ? bannedGlobals[name] : undefined;
    if (advice && (strict || clockAndChance.globals.has(name))) report(node, `uses ${name}: ${advice}.`);
  };
  const checkMaths = (node: Node, parent: Node | undefined) => {
    const member = parent?.type === 'MemberExpression' && parent.object === node ? memberName(parent) : undefined;
    if (member === 'random') report(node, 'uses Math.random. Draw from the seeded generator in the game state.');
    else if (member === undefined) report(node, 'passes Math around. Write Math.name(...) so that it can be checked.');
    else if (strict && !exactMaths.has(member)) {
      report(node, `uses Math.${member}, which is inexact. Allowed: + - * / % and Math.${[...exactMaths].join(', ')}.`);
    }
  };
  const checkMember = (node: Node) => {
    const name = memberName(node);
    if (name && bannedMembers.test(name)) report(node, `uses ${name}, which depends on the machine's language.`);
  };

  visit(parse(path, text).program as unknown as Node, undefined, '');
  return problems;
}

/** The member's name in a.name and a['name'], nothing in a[computed]. */
function memberName(node: Node): string | undefined {
  const property = node.property as Node;
  if (!node.computed) return String(property.name);
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/** Whether an identifier in this place names a member or a key, and refers to nothing. */
function isOnlyAName(parent: Node | undefined, key: string): boolean {
  if (parent === undefined || parent.computed) return false;
  if (key === 'property') return parent.type === 'MemberExpression';
  return key === 'key' || key === 'imported' || key === 'label';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
