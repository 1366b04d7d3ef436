/**
 * `from.map(make)`, made by pushing. V8 gives the result of `map` another layout once it has compiled the call, and
 * then throws away all code that it had compiled for states with the former one: in the middle of a forecast, all of
 * it.
 */
export function listOf<T, U>(from: readonly T[], make: (item: T, position: number) => U): U[] {
  const list: U[] = [];
  for (let i = 0; i < from.length; i++) list.push(make(from[i] as T, i));
  return list;
}

/**
 * The same for numbers, in a place of its own: V8 gives all lists that one place makes the layout that fits any of
 * them, and beside lists of objects each fraction would become an object too, made anew with every change.
 */
export function numbersOf<T>(from: readonly T[], make: (item: T, position: number) => number): number[] {
  const list: number[] = [];
  for (let i = 0; i < from.length; i++) list.push(make(from[i] as T, i));
  return list;
}
