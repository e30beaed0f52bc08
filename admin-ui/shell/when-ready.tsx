// What a screen shows until the editions and the team are loaded: the shape of what will come, or why it cannot come and a way to try again.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { Page } from '../components/page.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { say, useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';
import type { Problem } from '../workspace/api.ts';
import { load, loadState } from '../workspace/workspace.ts';

export interface WhenReadyProps {
  /** The heading of the screen while it waits. */
  readonly title: string;
  /** The screen itself, with its own heading. */
  readonly children: ComponentChildren;
}

export function WhenReady({ title, children }: WhenReadyProps) {
  const state = loadState.value;
  if (state.kind === 'ready') return <>{children}</>;
  return (
    <Page title={title}>{state.kind === 'failed' ? <NotLoaded problem={state.problem} /> : <Waiting />}</Page>
  );
}

function Waiting() {
  return (
    <>
      <Card>
        <Skeleton lines={2} />
      </Card>
      <Card>
        <Skeleton lines={8} />
      </Card>
    </>
  );
}

function NotLoaded({ problem }: { readonly problem: Problem }) {
  const text = useText(shellText);
  const [isBusy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    await load();
    setBusy(false);
  };
  return (
    <Banner
      tone="error"
      title={say(problem.message)}
      actions={
        <Button isBusy={isBusy} onClick={again}>
          {text.tryAgain}
        </Button>
      }
    >
      {problem.status === 0 ? text.serverDown : null}
    </Banner>
  );
}
