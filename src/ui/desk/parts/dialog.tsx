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

/**
 * A modal sheet. The browser keeps the focus inside and gives it back when the sheet closes. It closes by what is shown,
 * at once: a browser that closes one by itself says so only later, and the next key would meet a sheet that is gone.
 */
export function Sheet({ title, wide = false, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // A click beside the sheet closes it, as Escape does.
    const beside = (event: MouseEvent) => event.target === element && close.current();
    // What the browser closes by itself: a phone's gesture, for one.
    const closed = () => close.current();
    element.addEventListener('click', beside);
    element.addEventListener('close', closed);
    const takeAway = layOnTop(() => close.current());
    return () => {
      takeAway();
      element.removeEventListener('close', closed);
      element.close();
    };
  }, []);
  // Wanted again before it was taken away, it may have been closed.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  });
  return (
    <dialog
      ref={dialog}
      class={wide ? 'sheet wide' : 'sheet'}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button" onClick={onClose}>
          {say('dialog.close')}
        </button>
      </div>
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
