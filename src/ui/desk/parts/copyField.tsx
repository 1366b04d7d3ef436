import { useRef, useState } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** A run code as a link, or alone where the page has no address that others could open; to be copied. */
export function CopyField({ id, label, code, by = '' }: { id: string; label: string; code: string; by?: string }) {
  const address = useDesk().outside.address();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState('');
  const link = address === null ? code : `${address}#run=${code}`;
  const text = by === '' ? link : `${by}, ${link}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      // A page of a school's own network, without https, has no clipboard; it may copy what is selected. Where even
      // that is not to be had, the selected field stands there to be copied by hand.
      field.current?.select();
      if (document.execCommand('copy')) setCopied(text);
    }
  };
  const hint = address === null ? 'saves.share.code' : leadsHereOnly(address) ? 'saves.share.here' : 'saves.share.text';
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="row">
        <input
          ref={field}
          id={id}
          class="input grow"
          readOnly
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" class="button" onClick={copy}>
          {say(address === null ? 'saves.copy.code' : 'saves.copy')}
        </button>
      </div>
      <p class="hint" role="status">
        {say(copied === text ? 'saves.copied' : hint)}
      </p>
    </div>
  );
}

/** Whether an address is this machine's own name for itself, which every other machine takes for its own. */
function leadsHereOnly(address: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);
}
