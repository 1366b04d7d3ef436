import type { Proposal, TableView } from '../../../engine/index.ts';
import { startingPackage } from '../../presenters/package.ts';
import { useCourse, useDesk } from '../context.ts';

/** The package that is being put together at the open table. It outlives a look at another tab, not the talks. */
export function useDraft(table: TableView): readonly [Proposal, (proposal: Proposal) => void] {
  const desk = useDesk();
  const { turn } = useCourse().now;
  const talks = `${desk.session.value?.run.seed}.${turn}.${table.capital}`;
  const draft = desk.draft.value;
  const proposal = draft?.talks === talks ? draft.proposal : startingPackage(table);
  const put = (next: Proposal) => {
    desk.draft.value = { talks, proposal: next };
  };
  return [proposal, put];
}
