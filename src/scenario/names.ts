import { child, type MapTree, type Tree, treeAt } from './tree.ts';

/** What has an id that other things refer to. */
export type Kind =
  | 'indicator'
  | 'group'
  | 'parameter'
  | 'flag'
  | 'situation'
  | 'dispute'
  | 'capital'
  | 'initiative'
  | 'dossier'
  | 'cable'
  | 'demand'
  | 'track'
  | 'subject'
  | 'lean'
  | 'difficulty'
  | 'policy'
  | 'place'
  | 'source'
  | 'term';

const SECTION_OF: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  indicator: ['indicators'],
  group: ['groups'],
  parameter: ['parameters'],
  flag: ['flags'],
  situation: ['situations'],
  dispute: ['disputes'],
  capital: ['capitals'],
  initiative: ['initiatives'],
  dossier: ['dossiers'],
  cable: ['cables'],
  demand: ['demands'],
  track: ['tracks'],
  subject: ['subjects'],
  difficulty: ['difficulties'],
  policy: ['policies'],
  place: ['board', 'places'],
  source: ['sources'],
};

/** All ids of a scenario with their positions, also of things that are wrong in themselves. */
export class Names {
  readonly #positions = new Map<Kind, ReadonlyMap<string, number>>();
  readonly #root: MapTree;

  constructor(root: MapTree) {
    this.#root = root;
    for (const [kind, path] of Object.entries(SECTION_OF)) {
      let tree: Tree | undefined = root;
      for (const step of path) tree = child(tree, step);
      this.#positions.set(kind as Kind, positions(keysOf(tree)));
    }
    const leans = child(root, 'leans');
    const words =
      leans?.kind === 'list' ? leans.items.flatMap((item) => (item.kind === 'scalar' ? [String(item.value)] : [])) : [];
    this.#positions.set('lean', positions(words));
    const terms = keysOf(child(root, 'table')).flatMap((capital) => keysOf(treeAt(root, ['table', capital, 'terms'])));
    this.#positions.set('term', positions(terms));
  }

  of(kind: Kind): ReadonlyMap<string, number> {
    return this.#positions.get(kind) ?? new Map();
  }

  phases(situation: string): readonly string[] {
    return keysOf(child(child(child(this.#root, 'situations'), situation), 'phases'));
  }

  readings(dispute: string): readonly string[] {
    return keysOf(child(child(child(this.#root, 'disputes'), dispute), 'readings'));
  }
}

function keysOf(tree: Tree | undefined): string[] {
  return tree?.kind === 'map' ? [...tree.entries.keys()] : [];
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
