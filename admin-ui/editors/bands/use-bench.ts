// The bench as it follows the text: what a keystroke does not change is not computed again.
import { useMemo, useRef } from 'preact/hooks';
import { Amount, type Edition, greatest } from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';
import {
  type Curves,
  columnsOf,
  conditionsKey,
  curveOn,
  gridFor,
  gridKey,
  type PersonPoint,
  peopleOn,
  type Versions,
} from './bench-data.ts';
import { unfulfilled, type Wishes, wishedFacts } from './wished-facts.ts';

export interface BenchState {
  readonly versions: Versions;
  readonly base: Edition | undefined;
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
  readonly wishes: Wishes;
}

export interface BenchFigures {
  readonly people: readonly PersonPoint[];
  readonly curves: Curves;
}

export function useBench({ versions, base, edition, rows, wishes }: BenchState): BenchFigures {
  const { now, before } = versions;
  const columns = useMemo(() => columnsOf(edition, now, rows), [edition, now, rows]);
  const earlier = useMemo(
    () => (base && before ? columnsOf(base, before, rows) : undefined),
    [base, before, rows],
  );
  const people = useMemo(() => peopleOn(rows, columns, earlier), [rows, columns, earlier]);
  const most = people.map(({ amount }) => amount).reduce(greatest, Amount.zero);
  const conditions = conditionsKey(versions, wishes);
  const facts = useWhileSame(conditions, () => wishedFacts(now, before, wishes));
  const places = gridFor(versions, most);
  const grid = useWhileSame(gridKey(places), () => places);
  const curve = useMemo(() => curveOn(now, facts, grid), [now, facts, grid]);
  const curveBefore = useMemo(() => before && curveOn(before, facts, grid), [before, facts, grid]);
  const left = useWhileSame(conditions, () => unfulfilled(now, facts, wishes));
  const curves = useMemo(
    (): Curves => ({ facts, now: curve, before: curveBefore, unfulfilled: left, grid }),
    [facts, curve, curveBefore, left, grid],
  );
  return { people, curves };
}

/** What `make` gave while the key was this one. */
function useWhileSame<T>(key: string, make: () => T): T {
  const kept = useRef<{ readonly key: string; readonly value: T } | undefined>(undefined);
  if (kept.current?.key !== key) kept.current = { key, value: make() };
  return kept.current.value;
}
