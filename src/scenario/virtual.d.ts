/** A scenario that was compiled when the page was built; see vitePlugin.ts. */
declare module 'virtual:scenario/*' {
  const scenario: import('./compiled.ts').CompiledScenario;
  export default scenario;
}

/** Every scenario there is, the shortest first, with a way to load it. */
declare module 'virtual:scenario' {
  export const scenarios: readonly (import('./compiled.ts').ScenarioSummary & {
    readonly load: () => Promise<import('./compiled.ts').CompiledScenario>;
  })[];
}
