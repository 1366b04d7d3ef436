import type { GameEvent } from '../../engine/index.ts';
import type { Course } from './book.ts';

type OfType<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

/** The latest event of a type for which something holds; undefined when there was none. */
export function lastEvent<T extends GameEvent['type']>(
  { events }: Pick<Course, 'events'>,
  type: T,
  holds: (event: OfType<T>) => boolean = () => true,
): OfType<T> | undefined {
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index];
    if (event?.type === type && holds(event as OfType<T>)) return event as OfType<T>;
  }
  return undefined;
}
