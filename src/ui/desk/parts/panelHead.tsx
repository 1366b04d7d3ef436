import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** The title of a panel. It takes the focus when the panel opens, so that a keyboard goes on from here. */
export function PanelHead({ title, children }: { title: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.closest('.panel')?.scrollTo(0, 0);
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
