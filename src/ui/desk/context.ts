import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Course } from '../presenters/book.ts';
import type { DeskState } from './state.ts';

export const DeskContext = createContext<DeskState | null>(null);

/** The state of the screens. Throws outside of a DeskContext, which is a programmer's error. */
export function useDesk(): DeskState {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk was called outside of DeskContext');
  return desk;
}

/** The run that is on screen. Throws when there is none: panels are only drawn during a game. */
export function useCourse(): Course {
  const course = useDesk().course.value;
  if (!course) throw new Error('useCourse was called while no game is open');
  return course;
}
