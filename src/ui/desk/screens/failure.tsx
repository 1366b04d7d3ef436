import { Component, type ComponentChildren } from 'preact';
import { say } from '../../presenters/say.ts';

interface Failed {
  readonly error: Error | null;
}

/** Catches what fails while drawing. The game is saved after every decision, so reloading brings it back. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, Failed> {
  override state: Failed = { error: null };

  static override getDerivedStateFromError(error: unknown): Failed {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main class="failure">
        <section class="sheet" role="alert">
          <h1>{say('error.title')}</h1>
          <p>{say('error.text')}</p>
          <div class="row">
            <button type="button" class="button brass" onClick={() => window.location.reload()}>
              {say('error.reload')}
            </button>
          </div>
          <details>
            <summary class="link label">{say('error.detail')}</summary>
            <pre>{error.stack ?? error.message}</pre>
          </details>
        </section>
      </main>
    );
  }
}
