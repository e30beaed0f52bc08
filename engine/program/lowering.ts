// Builds a program step by step: the place where plans of every kind become operations over columns.
import type { Condition } from '../condition/condition.ts';
import type { Expression } from '../expression/expression.ts';
import { Amount } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import { type Cell, Failure, type FailureCode } from '../values/cell.ts';
import { everything } from '../values/interval.ts';
import type { Named } from '../values/named.ts';
import type { ValueType } from '../values/types.ts';
import { type LoweredCondition, lowerCondition } from './lower-condition.ts';
import { lowerExpression } from './lower-expression.ts';
import type { Operation, Program, Ref, Step } from './operation.ts';

export const flagType: ValueType = { kind: 'flag' };
export const ratioType: ValueType = { kind: 'ratio' };
export const countType: ValueType = { kind: 'count', unit: '' };

/** A condition of a block as it was lowered, under the key its explanation asks for it by. */
export interface KeptCondition {
  readonly policy: string;
  readonly block: string;
  readonly key: string;
  readonly condition: Condition;
  readonly lowered: LoweredCondition;
}

/**
 * The steps written so far and the names that can be read. One lowering serves one program; a block gets it
 * with `policy` and `block` set, so that every step it writes carries its label.
 */
export class Lowering {
  readonly steps: Step[] = [];
  readonly conditions: KeptCondition[] = [];
  private names = new Map<string, Ref>();
  private readonly facts = new Map<string, Ref>();
  private policy = '';
  private block = '';

  /** Says whose steps follow. */
  enter(policy: string, block: string): void {
    this.policy = policy;
    this.block = block;
  }

  /** Writes one step with its role in the current block and, where there are several, which one. */
  step(operation: Operation, type: ValueType, role: string, item?: string): Ref {
    const id = this.steps.length;
    this.steps.push({ id, operation, type, label: { policy: this.policy, block: this.block, role, item } });
    return { id, type };
  }

  /** A number of the plan, written as a decimal. */
  number(text: string, type: ValueType, role: string, item?: string): Ref {
    return this.constant(Amount.of(text), type, role, item);
  }

  constant(cell: Cell, type: ValueType, role: string, item?: string): Ref {
    return this.step({ kind: 'constant', cell }, type, role, item);
  }

  /** A cell that says: the rule does not apply to this row, or its figure is not set. */
  notApplicable(type: ValueType, role: string, item?: string): Ref {
    return this.failure('DOES_NOT_APPLY', type, role, item);
  }

  /** A cell without a value in every row, for the reason `code`, which is this block's. */
  failure(code: FailureCode, type: ValueType, role: string, item?: string): Ref {
    return this.constant(new Failure(code, this.block), type, role, item);
  }

  /** The column of a fact; the same step however often it is read. */
  fact(named: Named): Ref {
    const known = this.facts.get(named.name);
    if (known) return known;
    const { name, range = everything, type } = named;
    const ref = this.step({ kind: 'fact', name, range }, type, 'fact', name);
    this.facts.set(name, ref);
    return ref;
  }

  /** Runs `lower` with names of its own: a used policy does not see the names of the one that uses it. */
  apart<T>(lower: () => T): T {
    const outer = { names: this.names, policy: this.policy, block: this.block };
    this.names = new Map();
    const result = lower();
    this.names = outer.names;
    this.enter(outer.policy, outer.block);
    return result;
  }

  /** Makes a column readable under a name from here on. */
  define(name: string, ref: Ref): void {
    this.names.set(name, ref);
  }

  /** The column a name stands for. Asserts that it is defined: the check of the policy has said so. */
  read(name: string): Ref {
    const ref = this.names.get(name);
    assert(ref, `a name is defined before it is read: ${name}`);
    return ref;
  }

  /** Lowers a condition and keeps its tree under `key`, so that it can be traced and explained. */
  condition(condition: Condition, key: string): Ref {
    const lowered = lowerCondition(condition, this, key);
    this.conditions.push({ policy: this.policy, block: this.block, key, condition, lowered });
    return lowered.ref;
  }

  expression(expression: Expression, role: string, item?: string): Ref {
    return lowerExpression(expression, this, role, item);
  }

  /** `yes` where the condition is certainly true; `no` where it is false or cannot be judged. */
  chooseIfCertain(condition: Ref, yes: Ref, no: Ref, role: string, item?: string): Ref {
    const known = this.step({ kind: 'known', input: condition.id }, flagType, `${role}-known`, item);
    const inner = this.choose(condition, yes, no, `${role}-judged`, item);
    return this.choose(known, inner, no, role, item);
  }

  choose(condition: Ref, yes: Ref, no: Ref, role: string, item?: string): Ref {
    return this.step(
      { kind: 'choose', condition: condition.id, yes: yes.id, no: no.id },
      yes.type,
      role,
      item,
    );
  }

  program(): Program {
    return { steps: this.steps };
  }
}
