// The bench below the table: the curve with the team on it, the rate of each band, and the worked example. They share one state of the conditions.
import { useMemo, useState } from 'preact/hooks';
import { Amount, greatest, readAmount } from '../../../engine/index.ts';
import { bandsText } from '../../language/bands.ts';
import { useText } from '../../language/language.ts';
import { quarterRows, type TeamRow } from '../../workspace/team.ts';
import { draft } from '../../workspace/workspace.ts';
import { useLastDefined } from '../use-last-defined.ts';
import { exampleOf, versionsOf } from './bench-data.ts';
import { PayChart } from './pay-chart.tsx';
import type { ShownBlock } from './shown-block.ts';
import { StepsChart } from './steps-chart.tsx';
import { useBench } from './use-bench.ts';
import type { Wish } from './wished-facts.ts';
import { WorkedExample } from './worked-example.tsx';

export function BandsBench({ block }: { readonly block: ShownBlock }) {
  const text = useText(bandsText);
  const { policy, at, edition } = block;
  const base = block.base && draft.value?.base.edition.value;
  const versions = useLastDefined(useMemo(() => policy && versionsOf(policy, at, base), [policy, at, base]));
  if (!versions) return <p class="muted">{text.noCurve}</p>;
  return (
    <section class="bands-bench" data-stale={policy === undefined}>
      {policy ? null : <p class="muted">{text.stale}</p>}
      <Bench block={block} versions={versions} base={base} edition={edition} rows={quarterRows.value} />
    </section>
  );
}

interface BenchProps {
  readonly block: ShownBlock;
  readonly versions: NonNullable<ReturnType<typeof versionsOf>>;
  readonly base: Parameters<typeof versionsOf>[2];
  readonly edition: ShownBlock['edition'];
  readonly rows: readonly TeamRow[];
}

function Bench({ block, versions, base, edition, rows }: BenchProps) {
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const { people, curves } = useBench({ versions, base, edition, rows, wishes });
  const amount = typed ?? firstExample(versions.now.edges);
  const example = useMemo(
    () => exampleOf(versions, curves.facts, readAmount(amount) ?? Amount.zero),
    [versions, curves, amount],
  );
  return (
    <>
      <PayChart versions={versions} curves={curves} people={people} example={example} onMove={setTyped} />
      <div class="bench-pair">
        <WorkedExample
          versions={versions}
          curves={curves}
          example={example}
          typed={amount}
          onType={setTyped}
          wishes={wishes}
          onWish={(key, wish) => setWishes(new Map([...wishes, [key, wish]]))}
        />
        <StepsChart block={block} versions={versions} to={curves.grid.to} />
      </div>
    </>
  );
}

/** The example begins on the highest edge: in the source's commission that is its own example, 500,000. */
const firstExample = (edges: readonly Amount[]): string => edges.reduce(greatest, Amount.zero).toText(4);
