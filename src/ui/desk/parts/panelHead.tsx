import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Panels that something stood in before. A new one lies at its top; to ask a page where it lies lays all of it out. */
const used = new WeakSet<Element>();

/** The title of a panel. It takes the focus when the panel opens, so that a keyboard goes on from here. */
export function PanelHead({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const panel = heading.current?.closest('.panel');
    if (!panel) return;
    if (used.has(panel)) panel.scrollTo(0, 0);
    used.add(panel);
  }, []);
  return (
    <div class="panel-head">
      <h2 ref={heading} class="panel-title" tabIndex={-1}>
        {title}
      </h2>
      <div class="thread" />
      {children}
    </div>
  );
}
