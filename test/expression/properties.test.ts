// Laws of the formula language: it is exact, its grammar means what arithmetic means, and no text makes it throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../engine/expression/compile.ts';
import { expressionText } from '../../engine/expression/expression-text.ts';
import { tokenize } from '../../engine/expression/token.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { isAmount } from '../../engine/values/cell.ts';
import { hashData } from '../../engine/values/hash.ts';
import { evaluate, formula } from './evaluate.ts';
import { grades, names, ratio, usd } from './names.ts';
import { add, divide, isBelow, multiply, negate, type Rational, rational, readRational } from './rational.ts';

/** Arithmetic over ratios, in which everything may stand beside everything. */
type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: 'attainment' | 'repurchaseRate' }
  | { readonly kind: 'minus'; readonly of: Tree }
  | {
      readonly kind: 'operation';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: Tree;
      readonly right: Tree;
    }
  | { readonly kind: 'pick'; readonly function: 'min' | 'max'; readonly parts: readonly Tree[] }
  | { readonly kind: 'abs'; readonly of: Tree }
  | { readonly kind: 'clamp'; readonly of: Tree; readonly least: Tree; readonly most: Tree }
  | { readonly kind: 'if'; readonly left: Tree; readonly right: Tree; readonly yes: Tree; readonly no: Tree };

const numberText = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.tuple(fc.nat(999), fc.nat(9999)).map(([whole, fraction]) => `${whole}.${fraction}`),
  fc.nat(300).map((percent) => `${percent}%`),
);

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    numberText.map((text): Tree => ({ kind: 'number', text })),
    fc
      .constantFrom('attainment' as const, 'repurchaseRate' as const)
      .map((name): Tree => ({ kind: 'name', name })),
    fc.record({ kind: fc.constant('minus'), of: tie('tree') }),
    fc.record({
      kind: fc.constant('operation'),
      operator: fc.constantFrom('+', '-', '*', '/'),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constant('pick'),
      function: fc.constantFrom('min', 'max'),
      parts: fc.array(tie('tree'), { minLength: 2, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('abs'), of: tie('tree') }),
    fc.record({ kind: fc.constant('clamp'), of: tie('tree'), least: tie('tree'), most: tie('tree') }),
    fc.record({
      kind: fc.constant('if'),
      left: tie('tree'),
      right: tie('tree'),
      yes: tie('tree'),
      no: tie('tree'),
    }),
  ),
}));

const strengths = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The formula, with the parentheses that it needs and no others. */
function write(each: Tree, least = 0): string {
  switch (each.kind) {
    case 'number':
      return each.text;
    case 'name':
      return each.name;
    case 'minus':
      return `-${write(each.of, 3)}`;
    case 'operation': {
      const strength = strengths[each.operator];
      const text = `${write(each.left, strength)} ${each.operator} ${write(each.right, strength + 1)}`;
      return strength < least ? `(${text})` : text;
    }
    case 'pick':
      return `${each.function}(${each.parts.map((part) => write(part)).join(', ')})`;
    case 'abs':
      return `abs(${write(each.of)})`;
    case 'clamp':
      return `clamp(${write(each.of)}, ${write(each.least)}, ${write(each.most)})`;
    case 'if':
      return `if(${write(each.left)} < ${write(each.right)}, ${write(each.yes)}, ${write(each.no)})`;
  }
}

type Facts = Readonly<Record<'attainment' | 'repurchaseRate', string>>;

/** What the formula means, in whole numbers; undefined where it divides by zero. */
function meaning(each: Tree, facts: Facts): Rational | undefined {
  const of = (part: Tree): Rational | undefined => meaning(part, facts);
  switch (each.kind) {
    case 'number':
      return readNumber(each.text);
    case 'name':
      return readRational(facts[each.name]);
    case 'minus':
      return withAll([of(each.of)], ([a]) => a && negate(a));
    case 'operation':
      return withAll([of(each.left), of(each.right)], ([a, b]) => a && b && operate[each.operator](a, b));
    case 'pick':
      return withAll(each.parts.map(of), (parts) =>
        parts.reduce((a, b) => (isBelow(b, a) === (each.function === 'min') ? b : a)),
      );
    case 'abs':
      return withAll([of(each.of)], ([a]) => a && (a.above < 0n ? negate(a) : a));
    case 'clamp':
      return withAll([of(each.of), of(each.least), of(each.most)], ([a, least, most]) => {
        if (!a || !least || !most) return undefined;
        const capped = isBelow(most, a) ? most : a;
        return isBelow(capped, least) ? least : capped;
      });
    case 'if':
      return withAll(
        [of(each.left), of(each.right)],
        ([a, b]) => a && b && of(isBelow(a, b) ? each.yes : each.no),
      );
  }
}

const operate = {
  '+': add,
  '-': (a: Rational, b: Rational) => add(a, negate(b)),
  '*': multiply,
  '/': divide,
};

const readNumber = (text: string): Rational =>
  text.endsWith('%') ? multiply(readRational(text.slice(0, -1)), rational(1n, 100n)) : readRational(text);

function withAll(
  parts: readonly (Rational | undefined)[],
  compute: (parts: readonly Rational[]) => Rational | undefined,
): Rational | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? compute(known) : undefined;
}

const factText = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.nat(99))
  .map(([whole, cents]) => `${whole}.${cents}`);
const factTexts = fc.record({ attainment: factText, repurchaseRate: factText });
const rowOf = (facts: Facts): Row =>
  new Map(Object.entries(facts).map(([name, text]) => [name, Amount.of(text)]));

const dividesByZero = (text: string): boolean =>
  compileExpression(text, names).problems.some(({ code }) => code === 'DIVISION_BY_ZERO');

describe('arithmetic', () => {
  it('is exact to the last digit', () => {
    fc.assert(
      fc.property(tree, factTexts, (each, facts) => {
        const text = write(each);
        fc.pre(text.length <= 2000 && !dividesByZero(text));
        const cell = evaluate(formula(text), rowOf(facts));
        const exact = meaning(each, facts);
        if (exact === undefined) expect(cell).toMatchObject({ code: 'ZERO_DENOMINATOR' });
        else expect(isAmount(cell) && readRational(cell.toExactText())).toEqual(exact);
      }),
      { numRuns: 1500 },
    );
  });

  it('has one plan, whatever the spaces and needless parentheses', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('', ' ', '\n  ', '\t'), (each, space) => {
        const text = write(each);
        fc.pre(text.length <= 1000 && !dividesByZero(text));
        const { tokens } = tokenize(text);
        const spaced = tokens.map((token) => token.text).join(space === '' ? ' ' : space);
        expect(hashData(formula(spaced))).toBe(hashData(formula(text)));
        expect(hashData(formula(`(${text})`))).toBe(hashData(formula(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('can be read back from its words: they say all that the plan says', () => {
    fc.assert(
      fc.property(tree, (each) => {
        const text = write(each);
        fc.pre(text.length <= 1000 && !text.includes('if(') && !dividesByZero(text));
        const expression = formula(text);
        expect(formula(fromWords(expressionText(expression, names).en))).toEqual(expression);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A formula from its words, as far as arithmetic goes. */
const fromWords = (words: string): string =>
  words
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll('repurchase rate', 'repurchaseRate')
    .replaceAll('×', '*')
    .replaceAll('÷', '/')
    .replaceAll('−', '-');

describe('any text', () => {
  const word = fc.constantFrom(
    ...[
      'grossProfit',
      'attainment',
      'grade',
      'history',
      'isCustomised',
      'nothing',
      "'P5'",
      "'",
      '0',
      '3%',
      '1e5',
      '.',
    ],
    ...[
      '+',
      '-',
      '*',
      '/',
      '=',
      '!=',
      '<',
      '<=',
      '(',
      ')',
      ',',
      'and',
      'or',
      'not',
      'true',
      'if(',
      'min(',
      'last(',
    ],
    ...[
      'known(',
      'round(',
      'count(',
      '×',
      '100,000',
      '毛利',
      '\u0000',
      '💰',
      '__proto__',
      'constructor',
      'toString(',
    ],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(word, { maxLength: 25 }).map((words) => words.join(' ')),
  );

  it('gives a formula or problems in their places, and never throws', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, usd, ratio, grades), (text, expected) => {
        const { expression, problems } = compileExpression(text, names, { expected });
        expect(problems.length === 0).toBe(expression !== undefined);
        for (const { offset, length, message, hint } of problems) {
          expect(offset >= 0 && length >= 0 && offset + length <= text.length).toBe(true);
          expect(message.zh && message.en && hint.zh && hint.en).toBeTruthy();
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('that compiles also runs, with whatever facts are missing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { expression } = compileExpression(text, names);
        if (expression)
          expect(() => evaluate(expression, new Map([['attainment', Amount.one]]))).not.toThrow();
      }),
      { numRuns: 5000 },
    );
  });
});
