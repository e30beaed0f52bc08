// Random YAML for the properties of splice: the same data in every style the reader accepts, with comments everywhere.
// Each comment has its own number, so that a lost one can be told.

import fc from 'fast-check';
import { type Written, WrittenNumber } from '../../engine/values/written.ts';

export type Random = fc.GeneratorValue;

const texts = [
  'x',
  '毛利率',
  'a b',
  '3.5%',
  '-5%',
  '007',
  'true',
  'null',
  '~',
  '',
  ' x',
  'x ',
  'a: b',
  'a #b',
  "it's",
  '"q"',
  '{x}',
  '[x',
  'a, b',
  '# x',
  '- x',
  '? x',
  '-',
  '---',
  '...',
  '*a',
  '&a',
  '!x',
  '%x',
  '@x',
  '|',
  '>',
  'a\nb',
  'a\n\n b\n',
  '\na',
  'a\n',
  'a\n\n',
  '\n',
  'a\tb',
  '\\n',
  'a:',
  ':a',
  '0x1F',
  '.inf',
  'yes',
  '2026-10-01',
  '𠮷😀',
  'x'.repeat(100),
];
const numbers = ['0', '0.10', '12345678901234567890.01', '1e3', '-7', '+1', '.5', '007'];
const keys = ['a', 'b', 'from', '毛利', 'x y', 'true', '1', 'k: v', '#k', "o'k", '[k]', '-', 'line\nbreak'];

const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers).map((text) => new WrittenNumber(text)) },
  fc.constantFrom(true, false, null),
);

/** Data of any shape, a map or list at the top. */
export const data: fc.Arbitrary<Written> = fc.letrec<{ readonly any: Written; readonly many: Written }>(
  (tie) => ({
    any: fc.oneof({ maxDepth: 3, depthIdentifier: 'written' }, scalar, tie('many')),
    many: fc.oneof(
      { depthIdentifier: 'written' },
      fc.array(tie('any'), { maxLength: 4, depthIdentifier: 'written' }),
      fc.dictionary(fc.constantFrom(...keys), tie('any'), {
        maxKeys: 4,
        noNullPrototype: false,
        depthIdentifier: 'written',
      }),
    ),
  }),
).many;

const isList = (value: Written): value is readonly Written[] => Array.isArray(value);
const isMap = (value: Written): value is { readonly [key: string]: Written } =>
  typeof value === 'object' && value !== null && !isList(value) && !(value instanceof WrittenNumber);

/** Writes data as YAML in random styles. */
export class Writer {
  private readonly random: Random;
  private readonly step: number;
  private readonly listStep: number;
  private comments = 0;

  constructor(random: Random) {
    this.random = random;
    this.step = this.pick([2, 2, 4, 3]);
    this.listStep = this.pick([2, 0, 4]);
  }

  document(value: Written): string {
    const head = this.chance(2) ? `${this.comment()}\n` : '';
    const start = this.chance(5) ? '---\n' : '';
    const body = this.isBlock(value) ? this.block(value, 0) : `${this.flow(value, 0)}${this.trailing()}\n`;
    const text = `${head}${start}${body}${this.chance(3) ? this.between(0) : ''}`;
    const whole = this.chance(4) ? text.replace(/\n$/, '') : text;
    const marked = this.chance(8) ? `\uFEFF${whole}` : whole;
    return this.chance(4) ? marked.replaceAll('\n', '\r\n') : marked;
  }

  private isBlock(value: Written): boolean {
    if (isList(value)) return value.length > 0 && !this.chance(3);
    return isMap(value) && Object.keys(value).length > 0 && !this.chance(3);
  }

  /** The lines of a block collection, each ending in a line break; the first without its indentation when `compact`. */
  private block(value: Written, column: number, compact = false): string {
    const entries = isList(value)
      ? value.map((item) => `-${this.after(item, column, 'item')}`)
      : Object.entries(value ?? {}).map(
          ([key, item]) => `${this.key(key)}:${this.after(item, column, 'pair')}`,
        );
    const margin = ' '.repeat(column);
    return entries
      .map((entry, at) => (compact && at === 0 ? entry : `${this.between(column)}${margin}${entry}`))
      .join('');
  }

  /** What follows a colon or dash, to the end of its last line. */
  private after(value: Written, column: number, owner: 'pair' | 'item'): string {
    if (this.isBlock(value)) {
      const inner = column + (owner === 'item' ? 2 : isList(value) ? this.listStep : this.step);
      if (owner === 'item' && this.chance(2)) return ` ${this.block(value, inner, true)}`;
      return `${this.trailing()}\n${this.block(value, inner)}`;
    }
    if (value === null && this.chance(2)) return `${this.trailing()}\n`;
    if (typeof value === 'string' && this.chance(2)) {
      const literal = this.literal(value, column + Math.max(2, this.step));
      if (literal !== undefined) return literal;
    }
    return ` ${this.chance(4) ? ' ' : ''}${this.flow(value, column + 1)}${this.trailing()}\n`;
  }

  private literal(text: string, column: number): string | undefined {
    if (text === '' || /^[ \t\n]/.test(text) || /\n\s*\n$/.test(text)) return undefined;
    const lines = text.replace(/\n$/, '').split('\n');
    const margin = ' '.repeat(column);
    const body = lines.map((line) => (line === '' ? '\n' : `${margin}${line}\n`)).join('');
    return ` |${text.endsWith('\n') ? '' : '-'}${this.trailing()}\n${body}`;
  }

  /** One value in flow style, over several lines at times. `column` is where a continued line may begin at the least. */
  private flow(value: Written, column: number): string {
    if (!isList(value) && !isMap(value)) return this.scalar(value);
    const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
    const entries = isList(value)
      ? value.map((item) => this.flow(item, column))
      : Object.entries(value).map(([key, item]) => this.flowPair(key, item, column));
    if (entries.length === 0) return open + (this.chance(4) ? ' ' : '') + close;
    const lines = this.chance(3);
    const margin = `\n${' '.repeat(column + 1)}`;
    const gap = () => (lines && this.chance(2) ? `${this.trailing()}${margin}` : this.pick(['', ' ']));
    const last = this.chance(3) ? ',' : '';
    const rest = entries.map((entry, at) =>
      at < entries.length - 1 ? `${entry},${lines ? gap() || ' ' : ' '}` : entry + last,
    );
    const first = lines ? gap() : this.pick(['', ' ']);
    const end = lines ? gap() || ' ' : ' ';
    return open + first + rest.join('') + end + close;
  }

  private flowPair(key: string, value: Written, column: number): string {
    if (value === null && this.chance(2)) return `${this.key(key)}:`;
    return `${this.key(key)}: ${this.flow(value, column)}`;
  }

  private scalar(value: Written): string {
    if (typeof value !== 'string') return value instanceof WrittenNumber ? value.text : String(value);
    if (/^[a-z\p{Script=Han}]( ?[a-z\p{Script=Han}])*$/u.test(value) && !/^(true|null|yes)$/.test(value)) {
      return this.pick([value, `'${value}'`, JSON.stringify(value)]);
    }
    return value.includes('\n') || this.chance(2)
      ? JSON.stringify(value)
      : `'${value.replaceAll("'", "''")}'`;
  }

  private key(key: string): string {
    return /^[a-z\p{Script=Han}]+$/u.test(key) && this.chance(2) ? key : JSON.stringify(key);
  }

  /** Blank lines and comment lines before an entry. */
  private between(column: number): string {
    const lines = Array.from({ length: this.pick([0, 0, 0, 1, 2, 3]) }, () =>
      this.chance(2) ? '' : ' '.repeat(this.pick([column, column, column + 1, 0])) + this.comment(),
    );
    return lines.map((line) => `${line}\n`).join('');
  }

  private trailing(): string {
    return this.chance(3) ? ` ${this.comment()}` : '';
  }

  private comment(): string {
    this.comments += 1;
    return `#${this.comments}#`;
  }

  private chance(oneIn: number): boolean {
    return this.pick([...Array(oneIn).keys()]) === 0;
  }

  private pick<T>(choices: readonly [T, ...T[]] | readonly T[]): T {
    return this.random(fc.constantFrom, ...choices);
  }
}

/** Every path of the data, the top first. */
export function pathsOf(
  value: Written,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  const members: readonly (readonly [string | number, Written])[] = isList(value)
    ? value.map((item, at) => [at, item] as const)
    : isMap(value)
      ? Object.entries(value)
      : [];
  return [path, ...members.flatMap(([part, member]) => pathsOf(member, [...path, part]))];
}
