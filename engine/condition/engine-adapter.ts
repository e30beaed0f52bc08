// Lets json-rules-engine evaluate and trace conditions. The only file that knows that library, and the place where its defaults,
// which are unsafe for exact numbers and missing facts, are replaced:
//
//   its `<` compares decimals as text, its `equal` is identity      → every operator is ours, from `compare.ts`
//   a missing fact throws, or reads as undefined                    → every name has a cell, which may be a failure
//   there are two truth values                                      → two passes, below
//   an empty `any` is true, unknown keys are ignored, `path` runs   → the JSON is built by `rules-json.ts` from a checked condition
//   rules of one priority come back in the order they finish        → results are found by name and given in our order
//   an event named `error` throws                                   → there is one event, and nobody listens
//
// Three values from two: in the pass `certain` what is unknown counts against the condition, in the pass `possible` for it.
// A condition is true when it certainly holds, false when it cannot possibly hold, else unknown: exactly Kleene's logic, in which
// every unknown stands for itself. The tests hold it against the program's own `and`, `or` and `not`.
import type { Engine, RuleResult } from 'json-rules-engine';
import { assert } from '../values/assert.ts';
import { type Cell, isFailure } from '../values/cell.ts';
import { compare } from './compare.ts';
import { type Condition, type Leaf, leavesOf, namesInCondition, operators } from './condition.ts';
import { operandValue } from './operand.ts';
import { operatorName, type Pass, passes, rulesJson } from './rules-json.ts';
import type { Trace } from './trace.ts';
import { traceOf, type Verdict } from './verdict.ts';

/** A condition under the key by which its trace is asked for. */
export interface KeyedCondition {
  readonly key: string;
  readonly condition: Condition;
}

/**
 * Evaluates all conditions over one row. `read` gives the cell of a name, a failure where it has no value.
 * Returns the traces by key, in the order of `conditions`. Keys may not repeat.
 */
export async function traceWithRulesEngine(
  conditions: readonly KeyedCondition[],
  read: (name: string) => Cell,
): Promise<ReadonlyMap<string, Trace>> {
  assert(
    new Set(conditions.map(({ key }) => key)).size === conditions.length,
    'every condition has a key of its own',
  );
  const facts = factsOf(
    conditions.map(({ condition }) => condition),
    read,
  );
  const verdicts = await judge(conditions, facts);
  const sides = (leaf: Leaf) => ({ actual: facts.cell(leaf.name), expected: facts.cell(facts.right(leaf)) });
  return new Map(
    conditions.map(({ key, condition }, at) => {
      const [certain, possible] = passes.map((pass) => verdicts.get(ruleName(at, pass)));
      return [key, traceOf(condition, { certain, possible }, sides)];
    }),
  );
}

/** Everything the library may read: the cells of the names, and the constants on the right sides as facts of their own. */
interface Facts {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly cell: (id: string) => Cell;
  /** The fact on the right side of a comparison. */
  readonly right: (leaf: Leaf) => string;
}

function factsOf(conditions: readonly Condition[], read: (name: string) => Cell): Facts {
  const names = new Set(conditions.flatMap(namesInCondition));
  const cells = new Map<string, Cell>([...names].map((name) => [name, read(name)]));
  const rights = new Map<Leaf, string>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    const constant = `#${rights.size}`;
    rights.set(leaf, leaf.value.kind === 'name' ? leaf.value.name : constant);
    if (leaf.value.kind === 'name') continue;
    assert(!cells.has(constant), 'no name looks like the id of a constant');
    cells.set(constant, operandValue(leaf.value));
  }
  return { cells, cell: (id) => found(cells.get(id)), right: (leaf) => found(rights.get(leaf)) };
}

function found<T>(value: T | undefined): T {
  assert(value !== undefined, 'every fact of a condition was read before it is asked for');
  return value;
}

/** What the library says about every rule, by the rule's name. */
async function judge(
  conditions: readonly KeyedCondition[],
  facts: Facts,
): Promise<ReadonlyMap<string, Verdict>> {
  // Loaded when a case is first explained: a page that only computes does not need it.
  const { Engine, Rule } = await import('json-rules-engine');
  const engine = new Engine();
  for (const pass of passes) addOperators(engine, pass);
  for (const [id, cell] of facts.cells) engine.addFact(id, cell);
  for (const [at, { condition }] of conditions.entries()) {
    for (const pass of passes) engine.addRule(new Rule(ruleText(ruleName(at, pass), condition, pass, facts)));
  }
  const { results, failureResults } = await engine.run();
  return new Map([...results, ...failureResults].map((result) => [result.name, rootOf(result)]));
}

/** By position and never by the caller's key, so that no key can mean anything to the library. */
const ruleName = (at: number, pass: Pass): string => `${at} ${pass}`;

/** Our operators over cells, in both flavours. What cannot be judged counts as the pass has it. */
function addOperators(engine: Engine, pass: Pass): void {
  for (const operator of operators) {
    engine.addOperator<Cell, Cell>(operatorName(operator, pass), (actual, expected) => {
      const truth = compare(operator, actual, expected);
      return isFailure(truth) ? pass === 'possible' : truth;
    });
  }
}

/** The rule goes in as text: nothing of ours can be changed in there. Its root is an `all` of one, since a root has no verdict. */
function ruleText(name: string, condition: Condition, pass: Pass, facts: Facts): string {
  const conditions = { all: [rulesJson(condition, pass, facts.right)] };
  return JSON.stringify({ name, conditions, event: { type: 'judged' } });
}

function rootOf({ conditions }: RuleResult): Verdict {
  const root = 'all' in conditions ? conditions.all[0] : undefined;
  assert(root, 'the root of every rule is an all of one');
  return root;
}
