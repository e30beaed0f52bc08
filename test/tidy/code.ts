// The rules about what code may say: a pure engine, exact numbers, checked types.

import {
  codeOnly,
  findAll,
  importsOf,
  isCode,
  isGenerated,
  type SourceFile,
  type Violation,
} from './source.ts';

const impure = new RegExp(
  [
    String.raw`\bDate\.now\b`,
    String.raw`\bnew\s+Date\b`,
    String.raw`\bMath\.random\b`,
    String.raw`\bperformance\.now\b`,
    String.raw`(?<![.\w$])console\s*\.`,
    String.raw`(?<![.\w$])process\s*[.?[]`,
    String.raw`(?<![.\w$])globalThis\b`,
    String.raw`(?<![.\w$])crypto\s*\.`,
    String.raw`(?<![.\w$])fetch\s*\(`,
    String.raw`(?<![.\w$])set(?:Timeout|Interval|Immediate)\s*\(`,
    String.raw`(?<![.\w$])require\s*\(`,
  ].join('|'),
  'g',
);

export function pureEngine(files: readonly SourceFile[]): readonly Violation[] {
  const say = (found: string) =>
    `the engine is pure, it may not use \`${found}\`: take the value as an argument`;
  return codeUnder(files, /^engine\//).flatMap(({ path, text }) => [
    ...findAll(path, codeOnly(text), impure, say),
    ...importsOf(text)
      .filter(({ from }) => from.startsWith('node:'))
      .map(({ from, line }) => ({ file: path, line, what: say(from) })),
  ]);
}

export type Allowed = { readonly file: string; readonly because: string };

/** Files that may turn text into a binary number, each with the reason why no money or rate passes there. */
export const binaryNumbersAllowed: readonly Allowed[] = [
  {
    file: 'engine/values/amount.ts',
    because: 'toCount is checked to be a safe whole number, toPixels is for drawing',
  },
  {
    file: 'server/data/spreadsheet-report.ts',
    because: 'a spreadsheet keeps numbers as floats; what has more than 15 digits is written as text',
  },
];

const binaryNumber =
  /(?<![.\w$])Number\s*\(|\(\s*Number\s*[,)]|\bparseFloat\s*\(|\.toNumber\s*\(|\bvalueAsNumber\b/g;

export function exactNumbers(
  files: readonly SourceFile[],
  allowed: readonly Allowed[] = binaryNumbersAllowed,
): readonly Violation[] {
  const found = codeUnder(files, /^(engine|server)\//).flatMap(({ path, text }) =>
    findAll(
      path,
      codeOnly(text),
      binaryNumber,
      (call) => `\`${call}\` makes a binary number: use Amount, or give a reason in test/tidy/code.ts`,
    ),
  );
  const needless = allowed
    .filter(({ file }) => !found.some((violation) => violation.file === file))
    .map(({ file }) => ({
      file,
      line: 1,
      what: 'makes no binary number: take it off the list in test/tidy/code.ts',
    }));
  return [...found.filter(({ file }) => !allowed.some((each) => each.file === file)), ...needless];
}

// Biome finds `any` and `!` itself; what is held here is that nobody switches it, or the compiler, off.
// Put together from pieces, so that this file does not hold what it looks for.
const suppression = new RegExp(
  [
    `@ts-${'(?:ignore|nocheck|expect-error)'}`,
    `biome-${'ignore-(?:all|start)'}`,
    `biome-${'ignore[^\\n]*no(?:ExplicitAny|NonNullAssertion)'}`,
  ].join('|'),
  'g',
);
const heldByBiome = ['noExplicitAny', 'noNonNullAssertion'];

export function checkedTypes(files: readonly SourceFile[]): readonly Violation[] {
  const suppressed = codeUnder(files, /^/).flatMap(({ path, text }) =>
    findAll(path, text, suppression, (found) => `\`${found}\` hides an error: mend the types instead`),
  );
  const unheld = files
    .filter(({ path }) => path === 'biome.json')
    .flatMap(({ path, text }) =>
      heldByBiome
        .filter((name) => settings(text, name).join() !== 'error')
        .map((name) => ({
          file: path,
          line: 1,
          what: `must set ${name} to "error", once and without exception`,
        })),
    );
  return [...suppressed, ...unheld];
}

function settings(biome: string, name: string): readonly string[] {
  return [...biome.matchAll(new RegExp(`"${name}":\\s*"?(\\w+|\\{)`, 'g'))].map((match) => match[1] ?? '');
}

function codeUnder(files: readonly SourceFile[], folder: RegExp): readonly SourceFile[] {
  return files.filter(({ path }) => isCode(path) && folder.test(path) && !isGenerated(path));
}
