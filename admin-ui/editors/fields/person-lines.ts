// What a block makes of one person of the loaded team: the engine's own lines, by the person chosen. Nothing is computed here.
import { signal } from '@preact/signals';
import type { Edition, Line, Policy } from '../../../engine/index.ts';
import type { Choice } from '../../components/select.tsx';
import { say } from '../../language/language.ts';
import { quarterRows } from '../../workspace/team.ts';
import { samplesOf } from './samples.ts';

export interface PersonLines {
  readonly people: readonly Choice<string>[];
  readonly chosen: string;
  readonly choose: (person: string) => void;
  /** Undefined while the policy has errors, or there is nobody to show. */
  readonly lines: readonly Line[] | undefined;
}

/** Whoever was picked stays picked from editor to editor. */
const pickedPerson = signal<string | undefined>(undefined);

const choose = (person: string): void => {
  pickedPerson.value = person;
};

/**
 * The lines of the block at `at`. Until someone is chosen, those of whom most is known, so that one person is followed from
 * block to block; where the block does not apply to them, the next to whom it does.
 */
export function usePersonLines(edition: Edition, policy: Policy | undefined, at: number): PersonLines {
  const [picked, rows] = [pickedPerson.value, quarterRows.value];
  const block = policy?.plan.blocks[at]?.id;
  if (!policy || block === undefined) return { people: peopleOf(rows), chosen: '', choose, lines: undefined };
  const { all, byKnown, linesOf } = samplesOf(edition, policy, rows);
  const isHere = all.some(({ key }) => key === picked);
  const fitting = isHere ? undefined : byKnown.find(({ key }) => applies(linesOf(key, block)));
  const chosen = (isHere ? picked : (fitting ?? byKnown[0])?.key) ?? '';
  const people = all.map(({ key, name }) => ({ value: key, title: say(name) }));
  return { people, chosen, choose, lines: linesOf(chosen, block) };
}

const peopleOf = (rows: typeof quarterRows.value): readonly Choice<string>[] =>
  rows.map(({ person, name }) => ({ value: person, title: say(name) }));

const applies = (lines: readonly Line[] | undefined): boolean =>
  lines !== undefined && !lines.some(({ role }) => role === 'not-applicable' || role === 'unavailable');
