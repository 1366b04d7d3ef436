import type { CompiledScenario, ScenarioSummary } from './scenario/compiled.ts';

type Listed = ScenarioSummary & { readonly load: () => Promise<CompiledScenario> };

/** The scenarios of this build. Each is loaded when it is first wanted, and kept. */
export class ScenarioShelf {
  readonly list: readonly ScenarioSummary[];
  readonly #listed: readonly Listed[];
  readonly #loaded = new Map<string, CompiledScenario>();
  /** Those that are on their way: whoever else asks waits for the same one. */
  readonly #loading = new Map<string, Promise<CompiledScenario>>();

  constructor(listed: readonly Listed[], ...loaded: readonly CompiledScenario[]) {
    this.#listed = listed;
    this.list = listed;
    for (const scenario of loaded) this.#loaded.set(scenario.ruleset.id, scenario);
  }

  /** The scenario if it is loaded. */
  loaded(id: string): CompiledScenario | undefined {
    return this.#loaded.get(id);
  }

  /** The scenario of that id, loaded if need be; undefined when there is none. Rejects when it cannot be had now. */
  async load(id: string): Promise<CompiledScenario | undefined> {
    return this.#loaded.get(id) ?? this.#loading.get(id) ?? this.#load(id);
  }

  async #load(id: string): Promise<CompiledScenario | undefined> {
    const loading = this.#listed.find((each) => each.id === id)?.load();
    if (!loading) return undefined;
    this.#loading.set(id, loading);
    try {
      const scenario = await loading;
      this.#loaded.set(id, scenario);
      return scenario;
    } finally {
      this.#loading.delete(id);
    }
  }

  /** The title of a scenario, or its id when there is none of it. */
  title(id: string): string {
    return this.#listed.find((each) => each.id === id)?.title ?? id;
  }
}
