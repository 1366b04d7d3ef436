import { Component, type ComponentChildren } from 'preact';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { CopyField } from '../parts/copyField.tsx';

interface Failed {
  readonly error: Error | null;
}

/** Catches what fails while drawing. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, Failed> {
  override state: Failed = { error: null };

  static override getDerivedStateFromError(error: unknown): Failed {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    return error ? <Failure error={error} /> : this.props.children;
  }
}

/**
 * Reloading brings the game back, which is saved after every decision; one that is not can be taken along as a code.
 */
function Failure({ error }: { error: Error }) {
  const { keeping, session } = useDesk();
  const unsaved = keeping.unsaved.value ?? (keeping.endangered ? session.value : null);
  return (
    <main class="failure">
      <section class="sheet stack" role="alert">
        <h1>{say('error.title')}</h1>
        <p>{say(unsaved ? 'error.unsaved' : 'error.text')}</p>
        {unsaved && <CopyField id="unsaved" label={say('title.unsaved')} code={unsaved.code()} />}
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
