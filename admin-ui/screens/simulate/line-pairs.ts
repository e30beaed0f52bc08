// The explanations of one person under two editions, line beside line: what is the same, what differs, what only one of them has.
import {
  evaluateTable,
  explainRow,
  type Line,
  type Policy,
  type Row,
  type Section,
} from '../../../engine/index.ts';

export interface LinePair {
  readonly key: string;
  readonly base: Line | undefined;
  readonly candidate: Line | undefined;
  readonly differs: boolean;
}

export interface SectionPair {
  readonly key: string;
  readonly section: Section;
  readonly lines: readonly LinePair[];
  readonly differs: boolean;
}

/** `reads` are all rows of the comparison: a rank looks across them. */
export function linePairs(
  before: Policy,
  after: Policy,
  reads: readonly Row[],
  at: number,
): readonly SectionPair[] {
  const base = bySection(explainRow(evaluateTable(before, reads), at));
  const candidate = bySection(explainRow(evaluateTable(after, reads), at));
  const keys = new Set([...candidate.keys(), ...base.keys()]);
  return [...keys].flatMap((key): readonly SectionPair[] => {
    const [old, now] = [base.get(key), candidate.get(key)];
    const section = now ?? old;
    if (!section) return [];
    const lines = pairsOf(old?.lines ?? [], now?.lines ?? []);
    return [{ key, section, lines, differs: lines.some(({ differs }) => differs) }];
  });
}

const bySection = (sections: readonly Section[]): ReadonlyMap<string, Section> =>
  new Map(sections.map((section) => [`${section.policy} ${section.block}`, section]));

function pairsOf(before: readonly Line[], after: readonly Line[]): readonly LinePair[] {
  const [old, now] = [byKey(before), byKey(after)];
  const keys = new Set([...now.keys(), ...old.keys()]);
  return [...keys].map((key) => {
    const [base, candidate] = [old.get(key), now.get(key)];
    const differs = base?.text.zh !== candidate?.text.zh;
    return { key, base, candidate, differs };
  });
}

/** Lines by what they are about; several of one sort are told apart by their order. */
function byKey(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>();
  for (const line of lines) {
    let key = `${line.role} ${line.item ?? ''}`;
    while (found.has(key)) key += '+';
    found.set(key, line);
  }
  return found;
}
