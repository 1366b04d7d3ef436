import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

interface TermProps {
  readonly word: string;
  readonly title: string;
  readonly page: string;
  readonly children: string;
}

const WIDTH = 320;

/** A word with its definition: shown on hover and focus, pinned by a click, closed by Escape. */
export function Term({ word, title, page, children }: TermProps) {
  const desk = useDesk();
  const id = useId();
  const [open, setOpen] = useState<'no' | 'shown' | 'pinned'>('no');
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (open === 'no' || !button.current || !card.current) return;
    const word = button.current.getBoundingClientRect();
    const height = card.current.offsetHeight;
    const below = word.bottom + 6;
    card.current.style.left = `${Math.max(8, Math.min(word.left, window.innerWidth - WIDTH - 16))}px`;
    card.current.style.top = `${below + height > window.innerHeight ? Math.max(8, word.top - height - 6) : below}px`;
  }, [open]);
  const leave = () => setOpen((now) => (now === 'shown' ? 'no' : now));
  return (
    <span class="term-holder">
      <button
        ref={button}
        type="button"
        class="term"
        aria-expanded={open !== 'no'}
        aria-describedby={open === 'no' ? undefined : id}
        onMouseEnter={() => setOpen((now) => (now === 'no' ? 'shown' : now))}
        onFocus={() => setOpen((now) => (now === 'no' ? 'shown' : now))}
        onMouseLeave={leave}
        onBlur={(event) => {
          if (!(event.relatedTarget instanceof Node && card.current?.contains(event.relatedTarget))) setOpen('no');
        }}
        onClick={() => setOpen((now) => (now === 'pinned' ? 'no' : 'pinned'))}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open !== 'no') {
            // The sheet that it stands in stays.
            event.preventDefault();
            event.stopPropagation();
            setOpen('no');
          }
        }}
      >
        {word}
      </button>
      {open !== 'no' && (
        <span ref={card} id={id} role="note" class="definition sheet">
          <strong>{title}</strong>
          {children}{' '}
          {open === 'pinned' && (
            <button type="button" class="link" onClick={() => desk.openPage(page)}>
              {say('brief.open')}
            </button>
          )}
        </span>
      )}
    </span>
  );
}
