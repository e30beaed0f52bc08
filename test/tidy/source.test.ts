// The reader behind the tidy rules: what is code, what is a string or comment, and what is imported.

import { describe, expect, it } from 'vitest';
import { codeOnly, importsOf, lineAt, resolveImport } from './source.ts';

/** What is left of the text as code, without the blanks. */
const code = (text: string) => codeOnly(text).replace(/\s+/g, ' ').trim();

describe('codeOnly', () => {
  it.each([
    ['a line comment', 'one // two\nthree', 'one three'],
    ['a comment over lines', 'one /* two\n * three */ four', 'one four'],
    ['strings', `one('two', "three \\" four")`, 'one( , )'],
    ['a comment sign in a string', `one('http://two') + three`, 'one( ) + three'],
    ['a quote in a comment', `one // don't\ntwo('three')`, 'one two( )'],
    [
      'a template',
      'one(`two ${three + `four ${five}`} six`) + seven',
      'one(` ${three + ` ${five}`} `) + seven',
    ],
    ['an object in a template', 'one(`two ${f({ a: 1 })} three`) + four', 'one(` ${f({ a: 1 })} `) + four'],
    ['a regular expression', `one.match(/['"\`/*]two[/]/g) + three`, 'one.match( ) + three'],
    ['a division', 'one / two + three / four', 'one / two + three / four'],
    ['an apostrophe in JSX text', `<p>Don't</p>\n{one('two')}`, "<p>Don't</p> {one( )}"],
    ['closing tags', '<b>one</b> <br />', '<b>one</b> <br />'],
  ])('sees through %s', (_name, text, expected) => {
    expect(code(text)).toBe(expected);
    expect(codeOnly(text)).toHaveLength(text.length);
  });
});

describe('importsOf', () => {
  it.each([
    [`import { one } from './one.ts';`, './one.ts', false],
    [`import type { One } from './one.ts';`, './one.ts', true],
    [`import {\n  one,\n  type Two,\n} from "./one.ts";`, './one.ts', false],
    [`export * from './one.ts';`, './one.ts', false],
    [`export type { One } from './one.ts';`, './one.ts', true],
    [`import './app.css';`, './app.css', false],
    [`const one = await import('./one.ts');`, './one.ts', false],
    [`new Worker(new URL('./one.ts', import.meta.url))`, './one.ts', false],
    [`import Worker from './one.ts?worker';`, './one.ts', false],
  ])('finds %s', (text, from, typeOnly) => {
    expect(importsOf(text)).toEqual([{ from, typeOnly, line: text.split('\n').length }]);
  });

  it('finds none in comments', () => {
    expect(importsOf(`// import { one } from './one.ts';\n/* import './two.ts' */`)).toEqual([]);
  });
});

describe('resolveImport', () => {
  it('leads from one file to another', () => {
    expect(resolveImport('engine/blocks/bands/index.ts', '../../values/amount.ts')).toBe(
      'engine/values/amount.ts',
    );
    expect(resolveImport('engine/index.ts', './values/amount.ts')).toBe('engine/values/amount.ts');
  });

  it('leaves packages alone', () => expect(resolveImport('engine/index.ts', 'yaml')).toBeUndefined());
});

describe('lineAt', () => {
  it('counts from one', () => {
    expect(lineAt('a\nb', 0)).toBe(1);
    expect(lineAt('a\nb', 2)).toBe(2);
  });
});
