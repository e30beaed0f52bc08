// What a block makes of one person of the loaded team: the engine's own lines, by the person chosen. Nothing is computed here.
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type Edition, explainRow, type Line, type Policy } from '../../../engine/index.ts';
import type { Choice } from '../../components/select.tsx';
import { say } from '../../language/language.ts';
import { teamAnswers } from '../../workspace/effect.ts';
import { quarterRows, type TeamRow } from '../../workspace/team.ts';

export interface PersonLines {
  readonly people: readonly Choice<string>[];
  readonly chosen: string;
  readonly choose: (person: string) => void;
  /** Undefined while the policy has errors, or there is nobody to show. */
  readonly lines: readonly Line[] | undefined;
}

/** Whoever was picked stays picked from editor to editor. */
const pickedPerson = signal<string | undefined>(undefined);

/** The lines of the block at `at`. Until someone is chosen, the first to whom the block applies. */
export function usePersonLines(edition: Edition, policy: Policy | undefined, at: number): PersonLines {
  const picked = pickedPerson.value;
  const rows = quarterRows.value;
  const linesOf = useLinesOf(edition, policy, at, rows);
  const fitting = picked === undefined ? rows.find(({ person }) => applies(linesOf(person))) : undefined;
  const isHere = rows.some(({ person }) => person === picked);
  const chosen = (isHere ? picked : undefined) ?? fitting?.person ?? rows[0]?.person ?? '';
  return {
    people: rows.map(({ person, name }) => ({ value: person, title: say(name) })),
    chosen,
    choose: (person) => {
      pickedPerson.value = person;
    },
    lines: linesOf(chosen),
  };
}

const applies = (lines: readonly Line[] | undefined): boolean =>
  lines !== undefined && !lines.some(({ role }) => role === 'not-applicable' || role === 'unavailable');

const useLinesOf = (
  edition: Edition,
  policy: Policy | undefined,
  at: number,
  rows: readonly TeamRow[],
): LinesOf => useMemo(() => linesByPerson(edition, policy, at, rows), [edition, policy, at, rows]);

type LinesOf = (person: string) => readonly Line[] | undefined;

function linesByPerson(
  edition: Edition,
  policy: Policy | undefined,
  at: number,
  rows: readonly TeamRow[],
): LinesOf {
  const answers = policy && teamAnswers(edition, policy.id, rows);
  const block = policy?.plan.blocks[at]?.id;
  if (!answers || block === undefined) return () => undefined;
  const known = new Map<string, readonly Line[] | undefined>();
  return (person) => {
    if (known.has(person)) return known.get(person);
    const answered = answers.results[rows.findIndex((row) => row.person === person)];
    const sections = answered?.answer ? explainRow(answers.table, answered.at) : [];
    const lines = sections.find((section) => section.policy === policy.id && section.block === block)?.lines;
    known.set(person, lines);
    return lines;
  };
}
