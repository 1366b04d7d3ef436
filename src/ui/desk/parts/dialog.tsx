import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { layOnTop } from '../wayBack.ts';

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal sheet. The browser keeps the focus inside and gives it back when the sheet closes. */
export function Sheet({ title, wide = false, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    // A click beside the sheet closes it, as Escape does.
    const beside = (event: MouseEvent) => event.target === element && element?.close();
    element?.addEventListener('click', beside);
    element?.showModal();
    const takeAway = layOnTop(() => element?.close());
    return () => {
      takeAway();
      element?.close();
    };
  }, []);
  return (
    <dialog ref={dialog} class={wide ? 'sheet wide' : 'sheet'} aria-labelledby={id} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {say('dialog.close')}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
