import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Opened } from '../../../session/opened.ts';
import type { Session } from '../../../session/session.ts';
import { problemText } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** Opens games and says what went wrong: one way for saves, files, codes and links. */
export function useOpening(): {
  readonly open: (opened: Promise<Opened>) => Promise<void>;
  readonly message: ComponentChild;
} {
  const desk = useDesk();
  const [failed, setFailed] = useState<{ text: string; session: Session | null } | null>(null);
  const open = async (opening: Promise<Opened>) => {
    setFailed(null);
    const refused = await desk.open(opening);
    if (refused) setFailed({ text: problemText(refused.problem), session: refused.continuable });
  };
  const session = failed?.session ?? null;
  const message = failed && (
    <div class="alert" role="alert">
      <p>
        {failed.text} {session && say('saves.continuable')}
      </p>
      {session && (
        <button type="button" class="button" onClick={() => desk.show(session)}>
          {say('saves.continuable.go')}
        </button>
      )}
    </div>
  );
  return { open, message };
}
