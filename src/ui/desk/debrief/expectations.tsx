import type { ClaimData } from '../../presenters/claims.ts';
import { say } from '../../presenters/say.ts';
import { Sources } from '../parts/prose.tsx';

/** What the analyses had expected, each with where it stands. */
export function Expectations({ claims }: { claims: readonly ClaimData[] }) {
  if (claims.length === 0) return null;
  return (
    <section class="stack-small">
      <h2>{say('debrief.claims')}</h2>
      <p class="hint">{say('debrief.claims.text')}</p>
      <ul class="expectations">
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>{claim.text}</p>
            {claim.own.length > 0 && (
              <dl class="own" aria-label={say('debrief.claims.own')}>
                {claim.own.map(({ name, value }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
            <p class="fallback">
              <Sources sources={claim.sources} label={false} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
