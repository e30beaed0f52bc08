// A source file as the tidy rules see it: its text, its text without comments or strings, and its imports.
// TypeScript 7 has no API to parse with, so this reads characters; it knows just enough to tell code from the rest.

export type SourceFile = { readonly path: string; readonly text: string };
export type Violation = { readonly file: string; readonly line: number; readonly what: string };
export type Import = { readonly from: string; readonly line: number; readonly typeOnly: boolean };

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mts|js|mjs)$/.test(path);
}

export function isGenerated(path: string): boolean {
  return path.includes('.generated.');
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Every match of the pattern as a violation of this file. */
export function findAll(
  file: string,
  text: string,
  pattern: RegExp,
  what: (found: string) => string,
): Violation[] {
  return [...text.matchAll(pattern)].map((match) => ({
    file,
    line: lineAt(text, match.index),
    what: what(match[0].trim()),
  }));
}

/** The text with comments and the insides of strings and regular expressions blanked; offsets stay the same. */
export function codeOnly(text: string): string {
  return blank(text, (kind) => kind !== 'code');
}

/** The text with comments blanked and strings kept, to read imports from. */
export function withoutComments(text: string): string {
  return blank(text, (kind) => kind === 'comment');
}

const importPatterns = [
  /^[ \t]*(?:import|export)\s+(type\s)?[^'"`;()]*?from\s*(['"])([^'"\n]+)\2/gm,
  /^[ \t]*import\s+()(['"])([^'"\n]+)\2/gm,
  /\bimport\s*\(\s*()(['"])([^'"\n]+)\2/g,
  /\bnew\s+URL\s*\(\s*()(['"])(\.[^'"\n]+)\2\s*,\s*import\.meta\.url/g,
];

/** Static, side-effect and dynamic imports, re-exports, and files named by `new URL(…, import.meta.url)`. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  return importPatterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      from: (match[3] ?? '').replace(/\?.*$/, ''),
      line: lineAt(code, match.index + match[0].length),
      typeOnly: Boolean(match[1]),
    })),
  );
}

/** The path a relative import leads to, from the project's root; undefined for a package. */
export function resolveImport(file: string, from: string): string | undefined {
  if (!from.startsWith('.')) return undefined;
  const parts = file.split('/').slice(0, -1);
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

type Kind = 'code' | 'comment' | 'string';

function blank(text: string, hides: (kind: Kind) => boolean): string {
  return pieces(text)
    .map(({ kind, from, to }) => {
      const piece = text.slice(from, to);
      return hides(kind) ? piece.replace(/[^\n]/g, ' ') : piece;
    })
    .join('');
}

type Piece = { readonly kind: Kind; readonly from: number; readonly to: number };

const comment = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y;
// A quote without its partner on the line is an apostrophe in JSX text: only the quote itself is skipped.
const quoted = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const regularExpression = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const templateText = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
const beforeRegularExpression = /(?:^|[(,=:[!&|?{;+\-*%~^>]|\b(?:return|typeof|case|in|of|await|yield))\s*$/;

/** Cuts the text at comments and strings. Code inside `${…}` of a template is code again. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  // For each template we are inside of: how many braces are open in its current `${…}`.
  const templates: number[] = [];
  let at = 0;
  const take = (kind: Kind, length: number): void => {
    found.push({ kind, from: at, to: at + length });
    at += length;
  };
  const takeTemplateText = (): void => {
    take('string', lengthOf(templateText, text, at));
    if (text.startsWith('${', at)) {
      templates.push(0);
      take('code', 2);
    } else if (at < text.length) take('code', 1);
  };
  while (at < text.length) {
    const commentLength = lengthOf(comment, text, at);
    const stringLength = lengthOf(quoted, text, at) || regularExpressionLength(text, at);
    const open = templates.at(-1);
    if (commentLength > 0) take('comment', commentLength);
    else if (stringLength > 0) take('string', stringLength);
    else if (text[at] === '`') {
      take('code', 1);
      takeTemplateText();
    } else if (text[at] === '}' && open === 0) {
      templates.pop();
      take('code', 1);
      takeTemplateText();
    } else {
      if (open !== undefined && text[at] === '{') templates.push((templates.pop() ?? 0) + 1);
      if (open !== undefined && text[at] === '}') templates.push((templates.pop() ?? 0) - 1);
      take('code', 1);
    }
  }
  return found;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function regularExpressionLength(text: string, at: number): number {
  if (text[at] !== '/' || !beforeRegularExpression.test(text.slice(Math.max(0, at - 40), at))) return 0;
  return lengthOf(regularExpression, text, at);
}
