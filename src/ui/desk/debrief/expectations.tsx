import type { ClaimData } from '../../presenters/claims.ts';
import { say } from '../../presenters/say.ts';
import { Sources } from '../parts/prose.tsx';

/** What the analyses had expected: first what this run can tell of, then the rest. */
export function Expectations({ claims }: { claims: readonly ClaimData[] }) {
  if (claims.length === 0) return null;
  const told = claims.filter(({ held }) => held !== 'open');
  const open = claims.filter(({ held }) => held === 'open');
  return (
    <section class="stack-small">
      <h2>{say('debrief.claims')}</h2>
      <p class="hint">{say('debrief.claims.text')}</p>
      <Claims claims={told} />
      {told.length > 0 && open.length > 0 && <h3 class="section">{say('debrief.claims.held.open')}</h3>}
      <Claims claims={open} />
    </section>
  );
}

function Claims({ claims }: { claims: readonly ClaimData[] }) {
  if (claims.length === 0) return null;
  return (
    <ul class="expectations">
      {claims.map((claim) => (
        <li key={claim.id}>
          {claim.held !== 'open' && <p class={`held ${claim.held}`}>{say(`debrief.claims.held.${claim.held}`)}</p>}
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
  );
}
