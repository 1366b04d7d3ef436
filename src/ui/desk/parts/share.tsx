import { useState } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** The run as a link, or as a code where the page has no address that others could open. */
export function ShareRun() {
  const desk = useDesk();
  const session = desk.session.value;
  const [copied, setCopied] = useState(false);
  if (!session) return null;
  const address = desk.outside.address();
  const link = address === null ? session.code() : `${address}#run=${session.code()}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // The field stands there to be copied by hand.
      document.querySelector<HTMLInputElement>('#share-link')?.select();
    }
  };
  return (
    <div class="field">
      <label for="share-link">{say('saves.share')}</label>
      <div class="row">
        <input
          id="share-link"
          class="input grow"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" onClick={copy}>
          {say(address === null ? 'saves.copy.code' : 'saves.copy')}
        </button>
      </div>
      <p class="hint" role="status">
        {say(copied ? 'saves.copied' : address === null ? 'saves.share.code' : 'saves.share.text')}
      </p>
    </div>
  );
}
