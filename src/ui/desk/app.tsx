import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { presentCodex } from '../presenters/codex.ts';
import { presentGoal } from '../presenters/header.ts';
import { say } from '../presenters/say.ts';
import { DeskContext, useDesk } from './context.ts';
import { listenToKeys } from './keyboard.ts';
import { CodexText } from './panels/codex.tsx';
import { WhySheet } from './panels/why.tsx';
import { Coach } from './parts/coach.tsx';
import { Sheet } from './parts/dialog.tsx';
import { GoalText } from './parts/goal.tsx';
import { KeysList } from './parts/keys.tsx';
import { NewsSlip } from './parts/newsSlip.tsx';
import { SettingsForm } from './parts/settingsForm.tsx';
import { ClassScreen } from './screens/class.tsx';
import { ErrorBoundary } from './screens/failure.tsx';
import { Game } from './screens/game.tsx';
import { Title } from './screens/title.tsx';
import { VerdictScreen } from './screens/verdict.tsx';
import { listenForSounds } from './sound.ts';
import type { DeskState } from './state.ts';

/** The whole page. */
export function App({ desk }: { desk: DeskState }) {
  useEffect(() => listenToKeys(desk), [desk]);
  useEffect(() => listenForSounds(desk), [desk]);
  return (
    <DeskContext.Provider value={desk}>
      <ErrorBoundary>
        <Screen />
        <NewsSlip />
        <Dialogs />
        <p class="hidden" role="status" aria-live="polite">
          {desk.announcement.value}
        </p>
      </ErrorBoundary>
    </DeskContext.Provider>
  );
}

function Screen() {
  const desk = useDesk();
  const wanted = desk.screen.value;
  const screen = desk.course.value || wanted === 'class' ? wanted : 'title';
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [screen]);
  if (screen === 'title') return <Title />;
  if (screen === 'verdict') return <VerdictScreen />;
  if (screen === 'class') return <ClassScreen />;
  return (
    <>
      <Game />
      <Coach />
    </>
  );
}

function Dialogs(): VNode | null {
  const desk = useDesk();
  const dialog = desk.dialog.value;
  const close = () => {
    if (desk.dialog.value === dialog) desk.dialog.value = null;
  };
  if (!dialog) return null;
  switch (dialog.kind) {
    case 'why':
      // One sheet while months are leafed through: the focus stays on the button.
      return (
        <WhySheet
          key={dialog.indicator}
          indicator={dialog.indicator}
          turn={dialog.turn}
          onClose={() => {
            desk.dialog.value = null;
          }}
        />
      );
    case 'goal':
      return (
        <Sheet key="goal" title={say('goal.title')} wide onClose={close}>
          <GoalText goal={presentGoal(desk.book, desk.course.value)} />
        </Sheet>
      );
    case 'keys':
      return (
        <Sheet key="keys" title={say('keys.title')} onClose={close}>
          <KeysList />
          <SettingsForm />
        </Sheet>
      );
    case 'source': {
      const page = presentCodex(desk.book, null)
        .flatMap(({ pages }) => pages)
        .find(({ id }) => id === dialog.page);
      return page ? (
        <Sheet key={page.id} title={page.title} onClose={close}>
          <CodexText page={page} />
        </Sheet>
      ) : null;
    }
  }
}
