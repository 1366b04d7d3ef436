import type { Signal } from '@preact/signals';

/** Says something to screen readers: what is said twice differs by a space at its end, or it would be heard once. */
export function announce(announcement: Signal<string>, sentence: string): void {
  announcement.value = sentence !== '' && announcement.peek() === sentence ? `${sentence}\u00A0` : sentence;
}
