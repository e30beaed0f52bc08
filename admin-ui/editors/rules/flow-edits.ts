// What the settings of a flow may do to the text, as edits.
import {
  both,
  type Edit,
  type Flow,
  type Names,
  type Path,
  type ValueType,
  type Written,
  WrittenNumber,
} from '../../../engine/index.ts';
import { flowText } from '../../language/flow.ts';
import type { ShownPart } from '../fields/shown-parts.ts';

/** How coming back to a step is limited. */
export type Limit = 'counted' | 'open';

const timesAtFirst = new WrittenNumber('3');
const { zh, en } = flowText;
const reasonAtFirst = both(zh.whyOpen.zh, en.whyOpen.en);

/** The facts that count something. */
export const countsIn = (names: Names): readonly string[] =>
  namesWhere(names, ({ kind }) => kind === 'count');

/** The facts whose codes hold every result of the rules, so that they can hold the current step. */
export function stepFacts(names: Names, parts: readonly ShownPart[]): readonly string[] {
  const type = parts.find(({ key }) => key === 'value')?.type;
  if (type?.kind !== 'code') return [];
  return namesWhere(
    names,
    (other) =>
      other.kind === 'code' && type.codes.every(({ code }) => other.codes.some((each) => each.code === code)),
  );
}

const namesWhere = (names: Names, fits: (type: ValueType) => boolean): readonly string[] =>
  [...names.values()].flatMap(({ name, type, origin }) => (origin === 'fact' && fits(type) ? [name] : []));

/** Says that the rules are a flow that starts with the first step. */
export function declareEdit(block: Path, step: string, names: Names): Edit {
  const type = names.get(step)?.type;
  const start = type?.kind === 'code' ? (type.codes[0]?.code ?? '') : '';
  return { op: 'set', path: [...block, 'flow'], value: { step, start } };
}

/** Takes another fact for the step; a start it does not have gives way to its first code. */
export function stepEdits(block: Path, step: string, start: string, names: Names): readonly Edit[] {
  const type = names.get(step)?.type;
  const codes = type?.kind === 'code' ? type.codes.map(({ code }) => code) : [];
  const set: Edit = { op: 'set', path: [...block, 'flow', 'step'], value: step };
  const [first] = codes;
  if (codes.includes(start) || first === undefined) return [set];
  return [set, { op: 'set', path: [...block, 'flow', 'start'], value: first }];
}

/** Allows going round through one more step: without a limit, until its author says what counts it. */
export function addLoopEdit(block: Path, through: string, loops: number): Edit {
  const loop: Written = { through, because: { ...reasonAtFirst } };
  const path = [...block, 'flow', 'loops'];
  return loops === 0
    ? { op: 'set', path, value: [loop] }
    : { op: 'insert', path: [...path, loops], value: loop };
}

/** Takes a loop away, and with the last one the list. */
export const removeLoopEdit = (block: Path, at: number, loops: number): Edit => ({
  op: 'remove',
  path: loops === 1 ? [...block, 'flow', 'loops'] : [...block, 'flow', 'loops', at],
});

/** Limits a loop by a count, or leaves it open. A reason that was written stays. */
export function limitEdits(
  loop: Path,
  to: Limit,
  counted: string | undefined,
  hasReason: boolean,
): readonly Edit[] {
  if (to === 'counted') {
    return counted === undefined
      ? []
      : [
          { op: 'set', path: [...loop, 'counted'], value: counted },
          { op: 'set', path: [...loop, 'atMost'], value: timesAtFirst },
        ];
  }
  const removed: readonly Edit[] = [
    { op: 'remove', path: [...loop, 'counted'] },
    { op: 'remove', path: [...loop, 'atMost'] },
  ];
  const reason: Edit = { op: 'set', path: [...loop, 'because'], value: { ...reasonAtFirst } };
  return hasReason ? removed : [...removed, reason];
}

/** The step that most needs to be declared: on a way round that nobody allowed, else the first that is not yet. */
export function nextLoop(
  flow: Flow | undefined,
  declared: readonly string[],
  steps: readonly string[],
): string {
  const round = flow?.proof.walked?.undeclared[0]?.steps ?? [];
  const free = (step: string): boolean => !declared.includes(step);
  return round.findLast(free) ?? steps.find(free) ?? '';
}
