import { posix } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One place where a file names another file or a package. */
export interface Reference {
  /** As written, or nothing when it is computed and so cannot be checked. */
  readonly specifier: string | undefined;
  /** A path from the root when the specifier is relative, without a query; else nothing. */
  readonly target: string | undefined;
  /** `url` is new URL('...', import.meta.url), by which workers start. */
  readonly kind: 'import' | 'glob' | 'url';
  /** Whether the compiled program holds no trace of it. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly references: readonly Reference[];
  /** Whether the file only passes on what other files export. */
  readonly isBarrel: boolean;
  readonly problems: readonly string[];
}

type Program = ReturnType<typeof parse>['program'];
type Literal = { type: string; value?: unknown };

/** Parses TypeScript or JavaScript; a syntax error is a fault of the file and is thrown. */
export function parse(path: string, text: string) {
  const result = parseSync(path, text);
  const [error] = result.errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  return result;
}

/** The line, from 1, of a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

/** Reads every reference of one file: imports, type imports, re-exports, import(), import types, globs and workers. */
export function readSource(path: string, text: string): Source {
  const { program, comments } = parse(path, text);
  const references: Reference[] = [];
  const add = (source: Literal | undefined, start: number, typeOnly: boolean, kind: Reference['kind'] = 'import') => {
    const specifier = typeof source?.value === 'string' ? source.value : undefined;
    references.push({ specifier, target: resolve(path, specifier), kind, typeOnly, line: lineAt(text, start) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.start, node.importKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.start, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source, node.start, node.exportKind === 'type');
    },
    ImportExpression: (node) => add(node.source, node.start, false),
    TSImportType: (node) => add(node.source, node.start, true),
    TSExternalModuleReference: (node) => add(node.expression, node.start, false),
    NewExpression: (node) => {
      const [file, base] = node.arguments;
      const here = base && text.slice(base.start, base.end) === 'import.meta.url';
      if (here && text.slice(node.callee.start, node.callee.end) === 'URL') add(file, node.start, false, 'url');
    },
    CallExpression: (node) => {
      const callee = text.slice(node.callee.start, node.callee.end);
      const [file] = node.arguments;
      if (callee === 'require') add(file, node.start, false);
      if (callee === 'import.meta.glob') {
        const patterns = file?.type === 'ArrayExpression' ? file.elements : [file];
        for (const pattern of patterns) add(pattern ?? undefined, node.start, false, 'glob');
      }
    },
  }).visit(program);
  const problems = comments
    .filter(({ value }) => /^\/\s*<reference\s/.test(value))
    .map(({ start }) => `${path}:${lineAt(text, start)} has a /// <reference>, which opens a wall. Import instead.`);
  return { path, references, isBarrel: onlyPassesOn(program), problems };
}

function onlyPassesOn({ body }: Program): boolean {
  return (
    body.length > 0 &&
    body.every(
      (statement) =>
        statement.type === 'ExportAllDeclaration' || (statement.type === 'ExportNamedDeclaration' && statement.source),
    )
  );
}

/** The path from the root that a relative specifier, or one from the root such as /scenarios, names. */
function resolve(path: string, specifier: string | undefined): string | undefined {
  const plain = specifier?.replace(/[?#].*$/, '');
  if (plain?.startsWith('/')) return plain.slice(1);
  if (!plain?.startsWith('.')) return undefined;
  return posix.join(posix.dirname(path), plain);
}
