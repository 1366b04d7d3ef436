import { say } from '../../presenters/say.ts';
import type { PartnerData } from '../../presenters/table.ts';
import { useDesk } from '../context.ts';
import { once } from '../once.ts';
import { Letter } from './letter.tsx';

/** The capitals that can be asked to the table, each with what it wants and what talks cost. */
export function Partners({ partners }: { partners: readonly PartnerData[] }) {
  if (partners.length === 0) return <p class="soft">{say('table.none')}</p>;
  return (
    <section class="stack-small">
      <h3 class="section">{say('table.partners')}</h3>
      <div>
        {partners.map((partner) => (
          <Partner key={partner.capital} partner={partner} />
        ))}
      </div>
    </section>
  );
}

function Partner({ partner }: { partner: PartnerData }) {
  const desk = useDesk();
  const { name, relation, rounds, option } = partner;
  const blocked = option.blocked !== null;
  const chosen = desk.target.value === `capital.${partner.capital}`;
  return (
    <Letter
      open={chosen}
      focus={chosen}
      head={
        <>
          <h4 class="letter-title">{name}</h4>
          <span class="letter-meta">
            {option.costs.map((cost) => (
              <b key={cost}>{cost}</b>
            ))}
            <span>{rounds}</span>
            {relation && (
              <span class={`tone-${relation.tone}`}>
                {relation.word}, {relation.value}
              </span>
            )}
          </span>
          {blocked && <span class="letter-meta blocked">{option.blocked}</span>}
        </>
      }
    >
      <Wants interests={partner.interests} redLines={partner.redLines} alone={partner.alone} />
      <div class="option-head">
        <button
          type="button"
          class="button"
          aria-disabled={blocked}
          aria-label={say('table.open.with', { capital: name })}
          onClick={once(() => !blocked && desk.do(option.command))}
        >
          {option.label}
        </button>
        <span class="cost">
          {option.costs.map((cost) => (
            <span key={cost}>{cost}</span>
          ))}
        </span>
      </div>
      <dl class="could">
        <dt>{say('table.gives')}</dt>
        <dd>{partner.gives.join('; ')}</dd>
        <dt>{say('table.takes')}</dt>
        <dd>{partner.takes.join('; ')}</dd>
      </dl>
    </Letter>
  );
}

/** Interests and red lines of a capital, and who must agree with it. */
export function Wants({ interests, redLines, alone }: Pick<PartnerData, 'interests' | 'redLines' | 'alone'>) {
  return (
    <>
      <div class="wants">
        {[
          { title: say('table.interests'), list: interests },
          { title: say('table.red-lines'), list: redLines },
        ]
          .filter(({ list }) => list.length > 0)
          .map(({ title, list }) => (
            <div key={title}>
              <p class="label strong">{title}</p>
              <ul class="dashes">
                {list.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </div>
          ))}
      </div>
      {alone !== null && <p class="soft">{alone}</p>}
    </>
  );
}
