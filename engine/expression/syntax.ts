// A formula as it was written: the tree of its parts with their places, before any name or type is known. It never runs.
import type { ArithmeticOperator, ComparisonOperator, LogicOperator } from './expression.ts';
import type { Span } from './problem.ts';

export type Syntax = Span &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'flag'; readonly value: boolean }
    | { readonly kind: 'code'; readonly code: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'minus'; readonly operand: Syntax }
    | { readonly kind: 'not'; readonly operand: Syntax }
    | {
        readonly kind: 'arithmetic';
        readonly operator: ArithmeticOperator;
        readonly left: Syntax;
        readonly right: Syntax;
      }
    | {
        readonly kind: 'comparison';
        readonly operator: ComparisonOperator;
        readonly left: Syntax;
        readonly right: Syntax;
      }
    | { readonly kind: 'logic'; readonly operator: LogicOperator; readonly operands: readonly Syntax[] }
    /** A function by the name that was written, known or not; `callee` is the place of that name. */
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly callee: Span;
        readonly arguments: readonly Syntax[];
      }
  );

export type SyntaxOf<Kind extends Syntax['kind']> = Extract<Syntax, { readonly kind: Kind }>;
