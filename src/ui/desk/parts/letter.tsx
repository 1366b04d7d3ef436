import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface LetterProps {
  /** What stands on the fold: a heading and its particulars. */
  readonly head: ComponentChildren;
  /** Whether it lies open; a change opens or folds it, and so does the reader. */
  readonly open?: boolean;
  /** Takes the focus when it becomes true: the reader was led here. */
  readonly focus?: boolean;
  readonly children: ComponentChildren;
}

/** A folded sheet of the desk. What a reader opens comes into sight as far as it fits. */
export function Letter({ head, open: start = false, focus = false, children }: LetterProps) {
  const [open, setOpen] = useState(start);
  const sheet = useRef<HTMLDetailsElement>(null);
  const byReader = useRef(false);
  // At once: an effect that comes later would fold again what a reader has opened in the meantime.
  useLayoutEffect(() => setOpen(start), [start]);
  useLayoutEffect(() => {
    if (focus) sheet.current?.querySelector('summary')?.focus();
  }, [focus]);
  useLayoutEffect(() => {
    if (open && byReader.current) sheet.current?.scrollIntoView({ block: 'nearest' });
    byReader.current = false;
  }, [open]);
  return (
    <details
      ref={sheet}
      class="letter"
      open={open}
      onToggle={({ currentTarget }) => {
        byReader.current = currentTarget.open !== open;
        setOpen(currentTarget.open);
      }}
    >
      <summary>{head}</summary>
      {open && <div class="letter-body">{children}</div>}
    </details>
  );
}
