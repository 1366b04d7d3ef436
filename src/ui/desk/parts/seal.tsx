/** A wax seal, as the board draws it; `blank` without its star, for what is written in it. Decoration. */
export function WaxSeal({ blank = false }: { blank?: boolean }) {
  return (
    <svg class="seal" viewBox="0 0 100 100" aria-hidden="true">
      <defs>
        <radialGradient id="wax" cx="36%" cy="30%" r="75%">
          <stop offset="0" stop-color="#d95a45" />
          <stop offset="0.55" stop-color="#a8261f" />
          <stop offset="1" stop-color="#6f130f" />
        </radialGradient>
      </defs>
      <path
        fill="url(#wax)"
        d="M51 4c9 1 13 5 21 8s15 6 19 14 3 14 5 22-1 16-5 23-8 14-16 18-16 8-25 8-18-1-26-6S9 80 6 72 3 57 4 48s3-18 9-25 13-11 20-14S43 3 51 4z"
      />
      <circle cx="50" cy="50" r="35" fill="#8a1b16" fill-opacity="0.55" stroke="#5c0f0b" stroke-width="1.5" />
      {!blank && (
        <path
          fill="none"
          stroke="#f0a893"
          stroke-width="2.4"
          stroke-linejoin="round"
          d="M50 21l5.5 15.7L70.500 29.500l-7.200 15L79 50l-15.700 5.500 7.200 15-15-7.200L50 79l-5.500-15.700-15 7.200 7.200-15L21 50l15.700-5.500-7.200-15 15 7.200z"
        />
      )}
    </svg>
  );
}
