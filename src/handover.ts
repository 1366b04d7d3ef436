/** The memory of futures, which is handed over from thread to thread instead of being copied. */
export function memoryOf(parts: readonly unknown[]): ArrayBuffer[] {
  return parts.flatMap((part) => {
    const tracks = part && typeof part === 'object' && 'tracks' in part ? part.tracks : null;
    return tracks instanceof Float32Array && tracks.buffer instanceof ArrayBuffer ? [tracks.buffer] : [];
  });
}
