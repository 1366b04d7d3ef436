/** What lies on top of the desk. */
export type Dialog =
  | { readonly kind: 'why'; readonly indicator: string; readonly turn: number }
  | { readonly kind: 'goal' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'source'; readonly page: string };
