/** A scenario that was compiled when the page was built; see vitePlugin.ts. */
declare module 'virtual:scenario/*' {
  const scenario: import('./compiled.ts').CompiledScenario;
  export default scenario;
}
