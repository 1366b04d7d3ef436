import type { HappeningData } from '../../presenters/happenings.ts';
import { Prose } from './prose.tsx';

/** Things that happened, each with its explanation. */
export function News({ items }: { items: readonly HappeningData[] }) {
  return (
    <ul class="news">
      {items.map((item, index) => (
        <li key={index} class={item.grave ? 'grave' : undefined}>
          <span>{item.title}</span>
          {item.text && (
            <p class="soft">
              <Prose>{item.text}</Prose>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
