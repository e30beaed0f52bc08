// Every tidy rule on a good and a bad sample: a rule that finds nothing anywhere would hold nothing.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exactNumbers } from './code.ts';
import { type Rule, report, rules } from './rules.ts';
import type { SourceFile } from './source.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Files = Readonly<Record<string, string>>;
type Sample = { readonly good: Files; readonly bad: Files; readonly found: readonly string[] };

const files = (sample: Files): SourceFile[] => Object.entries(sample).map(([path, text]) => ({ path, text }));
const found = (rule: Rule, sample: Files): string[] =>
  report(rule(files(sample))).map((line) => line.split(' ')[0] ?? '');

/** The exceptions name files of the project, which are not in the samples. */
const rulesWithoutExceptions: typeof rules = {
  ...rules,
  'numbers stay exact': (project) => exactNumbers(project, []),
};

const importOf = (path: string): string => `import { x } from '${path}';\n`;
const lines = (count: number): string => '  step();\n'.repeat(count);
const kind = (except?: string): Files =>
  Object.fromEntries(
    ['schema.ts', 'compile.ts', 'lower.ts', 'explain.ts', 'analyse.ts', 'example.yaml', 'index.ts']
      .filter((name) => name !== except)
      .map((name) => [`engine/blocks/bands/${name}`, '']),
  );

const samples: Readonly<Record<keyof typeof rules, Sample>> = {
  'imports between the engine’s rooms go left only': {
    good: {
      'engine/text/read.ts': importOf('../values/amount.ts'),
      'engine/values/amount.ts': importOf('./assert.ts'),
      'engine/policy/compile.ts': importOf('../condition/condition.ts'),
      'engine/index.ts': importOf('./edition/edition.ts'),
    },
    bad: {
      'engine/values/amount.ts': importOf('../text/read.ts'),
      'engine/text/read.ts': `// Reads.\n${importOf('../expression/parse.ts')}`,
      'engine/edition/edition.ts': importOf('../index.ts'),
    },
    found: ['engine/values/amount.ts:1', 'engine/text/read.ts:2', 'engine/edition/edition.ts:1'],
  },
  'every engine file is in a room': {
    good: { 'engine/values/amount.ts': '', 'engine/index.ts': '', 'engine/schemas.ts': '' },
    bad: { 'engine/money/amount.ts': '', 'engine/amount.ts': '' },
    found: ['engine/money/amount.ts:1', 'engine/amount.ts:1'],
  },
  'kinds of block do not know each other': {
    good: {
      'engine/blocks/bands/index.ts':
        importOf('../kind.ts') + importOf('./lower.ts') + importOf('../../values/a.ts'),
      'engine/blocks/index.ts': importOf('./bands/index.ts'),
    },
    bad: {
      'engine/blocks/bands/lower.ts': importOf('../rank/lower.ts'),
      'engine/blocks/rank/lower.ts': importOf('../../text/read.ts') + importOf('../index.ts'),
    },
    found: [
      'engine/blocks/bands/lower.ts:1',
      'engine/blocks/rank/lower.ts:1',
      'engine/blocks/rank/lower.ts:2',
    ],
  },
  'the engine is entered by its door only': {
    good: {
      'server/cli.ts': importOf('../engine/index.ts'),
      'admin-ui/api.ts': `import type { Answer } from '../server/answer.ts';`,
      'test/values/amount.test.ts': importOf('../../engine/values/amount.ts'),
      'scripts/generate.ts': importOf('../engine/schemas.ts'),
      'scripts/demo-team.ts': importOf('../server/demo/team.ts'),
    },
    bad: {
      'scripts/build.mjs': importOf('../server/team.ts'),
      'server/cli.ts': importOf('../engine/values/amount.ts') + importOf('../admin-ui/main.tsx'),
      'admin-ui/api.ts': importOf('../engine/schemas.ts') + importOf('../server/answer.ts'),
      'engine/index.ts': importOf('../server/cli.ts'),
    },
    found: [
      'scripts/build.mjs:1',
      'server/cli.ts:1',
      'server/cli.ts:2',
      'admin-ui/api.ts:1',
      'admin-ui/api.ts:2',
      'engine/index.ts:1',
    ],
  },
  'a library with traps is imported in one folder': {
    good: {
      'engine/values/amount.ts': importOf('decimal.js'),
      'engine/values/hash.ts': importOf('@noble/hashes/sha2.js'),
      'engine/text/validators.generated.js': importOf('ajv/dist/runtime/equal.js'),
      'scripts/generate-validators.ts': importOf('ajv/dist/2020.js'),
      'server/write.ts': importOf('yaml-like'),
    },
    bad: {
      'server/write.ts': importOf('yaml'),
      'engine/program/run.ts': importOf('json-rules-engine') + importOf('decimal.js'),
      'admin-ui/editor.tsx': importOf('ajv/dist/2020.js'),
    },
    found: [
      'server/write.ts:1',
      'engine/program/run.ts:1',
      'engine/program/run.ts:2',
      'admin-ui/editor.tsx:1',
    ],
  },
  'no file is dead': {
    good: {
      'engine/index.ts': importOf('./values/amount.ts'),
      'engine/values/amount.ts': '',
      'admin-ui/main.tsx': `const page = lazy(() => import('./page.tsx'));`,
      'admin-ui/page.tsx': `new Worker(new URL('./run.ts', import.meta.url));`,
      'admin-ui/run.ts': '',
      'admin-ui/env.d.ts': '',
    },
    bad: {
      'engine/index.ts': '// import { x } from "./values/amount.ts";',
      'engine/values/amount.ts': '',
      'test/amount.test.ts': importOf('../engine/values/amount.ts'),
    },
    found: ['engine/values/amount.ts:1'],
  },
  'the engine is pure': {
    good: {
      'engine/values/amount.ts': `// new Date() is not for us\nconst why = 'process.env';\nlog.process(fetchRows());`,
      'server/clock.ts': 'const now = Date.now();',
    },
    bad: {
      'engine/values/a.ts': 'const a = 1;\nconst b = Date.now();',
      'engine/values/b.ts': 'const a = new Date();\nconst b = Math.random();\nconsole.log(a);',
      'engine/values/c.ts': 'process.exit();\nfetch(a);\nsetTimeout(a, 1);\ncrypto.randomUUID();',
      'engine/values/d.ts': importOf('node:fs'),
    },
    found: [
      ...['engine/values/a.ts:2', 'engine/values/b.ts:1', 'engine/values/b.ts:2', 'engine/values/b.ts:3'],
      ...['engine/values/c.ts:1', 'engine/values/c.ts:2', 'engine/values/c.ts:3', 'engine/values/c.ts:4'],
      'engine/values/d.ts:1',
    ],
  },
  'numbers stay exact': {
    good: {
      'engine/text/schema.ts':
        'const a = Type.Number();\nconst b = Number.isInteger(c);\nlet d: number; // Number(d)',
      'admin-ui/chart.ts': 'const x = Number(y);',
    },
    bad: {
      'engine/text/read.ts': 'const a = Number(b);\nconst c = parseFloat(b);\nconst d = amount.toNumber();',
      'server/import.ts': 'const cells = row.map(Number);',
    },
    found: ['engine/text/read.ts:1', 'engine/text/read.ts:2', 'engine/text/read.ts:3', 'server/import.ts:1'],
  },
  'nobody switches the type checks off': {
    good: {
      'engine/values/a.ts': '// biome-ignore lint/style/noParameterAssign: the loop reads better',
      'biome.json': '{ "noExplicitAny": "error", "noNonNullAssertion": "error" }',
    },
    bad: {
      'engine/values/a.ts': `// @ts-${'ignore'}\n// biome-${'ignore'} lint/suspicious/noExplicitAny: lazy`,
      'test/b.test.ts': `// @ts-${'expect-error'}`,
      'biome.json': '{ "noExplicitAny": "error", "noNonNullAssertion": "error", "noExplicitAny": "off" }',
    },
    found: ['engine/values/a.ts:1', 'engine/values/a.ts:2', 'test/b.test.ts:1', 'biome.json:1'],
  },
  'files are short': {
    good: { 'engine/a.ts': lines(300), 'engine/b.generated.js': lines(301), 'policies/a.yaml': lines(301) },
    bad: { 'engine/a.ts': lines(301), 'admin-ui/app.css': lines(302) },
    found: ['engine/a.ts:301', 'admin-ui/app.css:301'],
  },
  'functions are short': {
    good: {
      'engine/a.ts': `function a() {\n${lines(68)}}\nconst b = () => {\n${lines(68)}};\n`,
      'engine/b.ts': `class B {\n  run() {\n${lines(68)}  }\n  walk() {\n${lines(68)}  }\n}\n`,
      'test/c.test.ts': `describe('c', () => {\n${lines(80)}});\n`,
    },
    bad: {
      'engine/a.ts': `// A.\nexport async function a() {\n${lines(69)}}\n`,
      'engine/b.ts': `export const b = (x: string): string => {\n${lines(69)}};\n`,
      'engine/c.ts': `export class C {\n  run(x: string): void {\n${lines(69)}  }\n}\n`,
      'engine/d.ts': `export function d(\n  x: string,\n): void {\n${lines(67)}}\n`,
    },
    found: ['engine/a.ts:2', 'engine/b.ts:1', 'engine/c.ts:2', 'engine/d.ts:1'],
  },
  'every file says what it is': {
    good: { 'engine/a.ts': '// A.', 'bin/b.mjs': '#!/usr/bin/env node\n// B.', 'admin-ui/c.css': '/* C. */' },
    bad: {
      'engine/a.ts': 'const a = 1;\n// A.',
      'bin/b.mjs': '#!/usr/bin/env node\nrun();',
      'engine/c.ts': '',
    },
    found: ['engine/a.ts:1', 'bin/b.mjs:1', 'engine/c.ts:1'],
  },
  'names are kebab-case and say something': {
    good: { 'engine/values/amount-text.ts': '', 'admin-ui/edit-bands.tsx': '', 'test/a.test.ts': '' },
    bad: {
      'engine/values/amountText.ts': '',
      'admin-ui/EditBands.tsx': '',
      'server/utils/text.ts': '',
      'server/job-manager.ts': '',
    },
    found: [
      ...['engine/values/amountText.ts:1', 'admin-ui/EditBands.tsx:1'],
      ...['server/utils/text.ts:1', 'server/job-manager.ts:1'],
    ],
  },
  'every kind has the same files': {
    good: { ...kind(), 'engine/blocks/index.ts': '' },
    bad: kind('explain.ts'),
    found: ['engine/blocks/bands/explain.ts:1'],
  },
  'the project speaks of itself alone, in its own words': {
    good: {
      'README.md': 'Bands. `/usr/bin/chromium`, `/v1/evaluate`, homework/lesson, https://example.com/home/x',
    },
    bad: {
      'README.md': `A ${'sl'}${'ab'} of pay.\nSee ${'/wo'}rk/shared and \`${'/tm'}p/x\`.`,
      'package.json': `"https://${'registry'}.npmjs.org/yaml"`,
    },
    found: ['README.md:1', 'README.md:2', 'README.md:2', 'package.json:1'],
  },
};

describe.each(Object.entries(samples))('%s', (name, sample) => {
  const rule: Rule = rulesWithoutExceptions[name as keyof typeof rules];

  it('accepts the good sample', () => expect(report(rule(files(sample.good)))).toEqual([]));
  it('finds the bad sample', () => expect(found(rule, sample.bad)).toEqual(sample.found));
});

describe('numbers stay exact, by exception', () => {
  const port = files({ 'server/listen.ts': '// Listens.\nconst port = Number(text);' });
  const because = 'a port is not money';

  it('accepts a file on the list', () => {
    expect(exactNumbers(port, [{ file: 'server/listen.ts', because }])).toEqual([]);
  });

  it('finds an entry no longer needed', () => {
    const list = ['server/listen.ts', 'server/gone.ts'].map((file) => ({ file, because }));
    expect(exactNumbers(port, list).map(({ file }) => file)).toEqual(['server/gone.ts']);
  });
});

describe('Biome, on whom these rules rely', () => {
  it('refuses `any` and `!` under our configuration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quarterdeck-biome-'));
    copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    writeFileSync(join(folder, 'any.ts'), 'export const a = (b: any) => b;\n');
    writeFileSync(join(folder, 'bang.ts'), 'export const a = (b?: string) => b!.at(0);\n');
    const args = ['lint', '--vcs-enabled=false', '--reporter=github'];
    const { stdout } = spawnSync(join(root, 'node_modules/.bin/biome'), args, {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stdout).toMatch(/error title=lint\/suspicious\/noExplicitAny,file=\S*any\.ts/);
    expect(stdout).toMatch(/error title=lint\/style\/noNonNullAssertion,file=\S*bang\.ts/);
  });
});
