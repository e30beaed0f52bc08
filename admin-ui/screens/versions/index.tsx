// The screen "Versions": every edition on a timeline, and any two of them compared in words, money and text.
// Its address holds the pair: /versions?base=2026-Q3&candidate=2026-Q4.
import { useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { versionsText } from '../../language/versions.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { quarterRows } from '../../workspace/team.ts';
import { editions } from '../../workspace/workspace.ts';
import { Compare } from './compare.tsx';
import { pairOf } from './pair.ts';
import { Timeline } from './timeline.tsx';

export function VersionsScreen() {
  const text = useText(shellText);
  return (
    <WhenReady title={text.versions}>
      <Versions />
    </WhenReady>
  );
}

function Versions() {
  const text = useText(versionsText);
  const shell = useText(shellText);
  const { query, route } = useLocation();
  const comparison = useRef<HTMLDivElement>(null);
  const pair = pairOf(editions.value, query);
  const choose = (base: string, candidate: string) =>
    route(`/versions?base=${encodeURIComponent(base)}&candidate=${encodeURIComponent(candidate)}`, true);
  const compare = (base: string, candidate: string) => {
    choose(base, candidate);
    comparison.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Page title={shell.versions} subtitle={text.subtitle}>
      {editions.value.length === 0 ? (
        <EmptyState icon="versions" title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : (
        <Timeline editions={editions.value} onCompare={compare} />
      )}
      {pair ? (
        <div ref={comparison} class="anchored">
          <Compare editions={editions.value} pair={pair} rows={quarterRows.value} onPair={choose} />
        </div>
      ) : null}
    </Page>
  );
}
