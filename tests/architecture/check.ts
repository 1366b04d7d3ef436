import { isBuiltin } from 'node:module';
import { type Reference, readSource, type Source } from './source.ts';
import { engineFace, type Room, roomOf, walls } from './walls.ts';

/** File texts by path from the root, such as src/engine/apply.ts. */
export type Files = ReadonlyMap<string, string>;

/** Every import that breaks a wall, as sentences that say where and what to do. */
export function checkWalls(files: Files): string[] {
  return readAll(files).flatMap((source) => checkFile(source, files));
}

/** Every ring of files that import each other, types included, as a path that returns to its start. */
export function findCycles(files: Files): string[] {
  const targets = new Map(
    readAll(files).map(({ path, references }) => [path, references.flatMap(({ target }) => target ?? [])]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) cycles.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return cycles.map((cycle) => `${cycle} is a cycle. Move what they share into a file that imports neither.`);
}

function readAll(files: Files): Source[] {
  return [...files].filter(([path]) => /\.(ts|tsx|mjs)$/.test(path)).map(([path, text]) => readSource(path, text));
}

function checkFile({ path, references, isBarrel, problems }: Source, files: Files): string[] {
  const name = roomOf(path);
  const room = name === undefined ? undefined : walls[name];
  if (name === undefined || room === undefined) {
    return [`${path} is in no room. Move it into one of: ${Object.keys(walls).join(', ')}.`];
  }
  const found = [...problems];
  if (path !== engineFace && (isBarrel || /\/index\.tsx?$/.test(path))) {
    found.push(`${path} is a barrel. Let its users import the files themselves; only ${engineFace} gathers others.`);
  }
  for (const reference of references) {
    const complaint = checkReference(name, room, reference, files);
    if (complaint) found.push(`${path}:${reference.line} ${complaint}`);
  }
  return found;
}

function checkReference(name: string, room: Room, reference: Reference, files: Files): string | undefined {
  const { specifier, target, kind } = reference;
  if (specifier === undefined) {
    return kind === 'url' ? undefined : 'imports something computed. Write the name as a plain string.';
  }
  if (target === undefined) return kind === 'import' ? checkPackage(name, room, specifier) : undefined;
  if (target.startsWith('src/')) return checkRoom(name, room, reference, target, files);
  const [folder = ''] = target.split('/');
  if (kind === 'url' || room.folders?.includes(folder)) return undefined;
  return `imports ${target}, but ${name} may import no file of ${folder}. Let src/main.ts or src/cli pass it in.`;
}

function checkPackage(name: string, room: Room, specifier: string): string | undefined {
  if (isBuiltin(specifier)) {
    return room.node ? undefined : `imports ${specifier}, but ${name} does not run in Node only. Let src/cli do it.`;
  }
  const package_ = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  const allowed = room.packages.some((entry) =>
    entry.endsWith('/') ? package_.startsWith(entry) : package_ === entry,
  );
  if (allowed) return undefined;
  const list = room.packages.length === 0 ? 'no package' : `only ${room.packages.join(', ')}`;
  return `imports ${specifier}, but ${name} may import ${list}. Do it in a room that may, and pass in the result.`;
}

function checkRoom(name: string, room: Room, reference: Reference, target: string, files: Files): string | undefined {
  const other = roomOf(target);
  if (other !== name) {
    const complaint = checkOtherRoom(name, room, reference, target, other);
    if (complaint) return complaint;
  } else if (target === engineFace) {
    return `imports ${engineFace} from inside the engine. Import the file itself.`;
  }
  const isCode = reference.kind !== 'glob' && !/\.(css|json|svg|png|yaml|md|woff2)$/.test(target);
  if (!isCode || files.has(target)) return undefined;
  return `imports ${target}, which is no file. Write the whole name with its extension, such as .ts.`;
}

function checkOtherRoom(
  name: string,
  room: Room,
  { typeOnly }: Reference,
  target: string,
  other: string | undefined,
): string | undefined {
  const access = other === undefined ? undefined : room.rooms[other];
  if (access === undefined) {
    const list = Object.keys(room.rooms).join(', ') || 'no other room';
    return `imports ${target}, but ${name} may import ${list}. Move the code, or let src/main.ts or src/cli pass it in.`;
  }
  if (other === 'engine' && target !== engineFace) {
    return `imports ${target}. From outside, import ${engineFace}; add what is missing to it.`;
  }
  if (access === 'types' && !typeOnly) {
    return `imports ${target}, but ${name} may import only types of ${other}. Write \`import type\`.`;
  }
  return undefined;
}
