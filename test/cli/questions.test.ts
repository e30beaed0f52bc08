// `check` and the owner: the open questions after the findings, each once however many editions ask it, and what every answer changes.
import { describe, expect, it } from 'vitest';
import type { Language } from '../../engine/index.ts';
import { askedBand, plainBand } from '../edition/asked-edition.ts';
import { type SampleEdition, sampleEditions } from '../server/policies.ts';
import { type Shell, shellIn } from './shell.ts';

const asks = (editions: readonly SampleEdition[], band = askedBand): readonly SampleEdition[] =>
  editions.map((edition) => ({ ...edition, changes: [...(edition.changes ?? []), [plainBand, band]] }));
const shell = (language: Language = 'en', editions = asks(sampleEditions)): Shell =>
  shellIn({ language, editions });
const answered = askedBand.replace('          asRead:', '          answer: reading\n          asRead:');

const place = 'policies/2026-Q4/incentives/commission.yaml:29:9';
/** What is printed after the findings and their count. */
const afterFindings = (out: string): readonly string[] => (out.split('\n\n')[1] ?? '').trimEnd().split('\n');

describe('check', () => {
  it('says one line for each open question, once for both editions', async () => {
    const { code, out } = await shell().run('check');
    expect(code).toBe(0);
    expect(afterFindings(out)).toEqual([
      '1 open question to the owner; check --questions shows the source, our reading and the alternatives',
      `${place} What does the top band rise to?`,
    ]);
  });

  it('names the editions where not all of them ask in the same words', async () => {
    const [older = [], newer = []] = sampleEditions.map((edition) => [edition]);
    const told = shell('en', [
      ...asks(older, askedBand.replace('It does not rise.', 'It stays.')),
      ...asks(newer),
    ]);
    expect(afterFindings((await told.run('check')).out).slice(1)).toEqual([
      `${place} [2026-Q4] What does the top band rise to?`,
      `${place.replace('Q4', 'Q3')} [2026-Q3] What does the top band rise to?`,
    ]);
  });

  it('is silent on what a newer edition has answered, and not on what an older one has', async () => {
    const [older = [], newer = []] = sampleEditions.map((edition) => [edition]);
    const settled = shell('en', [...asks(older), ...asks(newer, answered)]);
    expect((await settled.run('check')).out).not.toContain('question');
    const asked = shell('en', [...asks(older, answered), ...asks(newer)]);
    expect(afterFindings((await asked.run('check')).out)).toContain(
      `${place} [2026-Q4] What does the top band rise to?`,
    );
  });

  it.each([
    [
      'en',
      [
        '1 open question to the owner',
        `${place} Sales commission · commission`,
        '    What does the top band rise to?',
        '    source: "from 5%"',
        '    reading: It does not rise.',
        '    or: lift to 5.5%',
        '    or: one more block, 1.5% in the first band',
      ],
    ],
    [
      'zh',
      [
        '等老板拍板的问题 1 个',
        `${place} 销售佣金 · 提成`,
        '    最高一档上浮到多少？',
        '    原文: “5%起”',
        '    理解: 不上浮。',
        '    备选: 上浮到 5.5%',
        '    备选: 另加一块，首档 1.5%',
      ],
    ],
  ] as const)('tells everything with --questions, in %s', async (language, lines) =>
    expect(afterFindings((await shell(language).run('check', '--questions')).out)).toEqual(lines),
  );

  it('adds what each answer changes on the rows of a file, with columns as they are stated', async () => {
    const told = shell();
    told.file('team.csv', 'profit,repurchaseRate\n600000,80%\n600000,79%\n,80%\n');
    const { out } = await told.run('check', '--data', 'team.csv', '--map', 'grossProfit=profit');
    expect(afterFindings(out).slice(-2)).toEqual([
      '    or: lift to 5.5% → commission +500.00 USD (1 up); no direct effect on pay',
      '    or: one more block, 1.5% in the first band → commission −1,000.00 USD (2 down); no direct effect on pay',
    ]);
  });

  it('looks at the columns of the facts that are asked for and at no others', async () => {
    const told = shell();
    told.file('team.csv', 'grossProfit,repurchaseRate,emailsSent\n600000,80%,perhaps\n');
    const { out } = await told.run('check', '--data', 'team.csv');
    expect(afterFindings(out).at(-2)).toBe(
      '    or: lift to 5.5% → commission +500.00 USD (1 up); no direct effect on pay',
    );
  });

  it('does not say what rows lack that cannot be read', async () => {
    const told = shell();
    told.file('team.csv', 'grossProfit,repurchaseRate\nmuch,80%\n');
    const { out } = await told.run('check', '--data', 'team.csv');
    expect(afterFindings(out).at(-2)).toBe('    or: lift to 5.5% → no row of this data can be answered');
  });

  it('finds an alternative that cannot be chosen, and leaves the list in JSON to findings', async () => {
    const broken = shell('en', asks(sampleEditions, askedBand.replace('to: 5.5%', 'to: much')));
    const { code, out } = await broken.run('check', '--json');
    expect(code).toBe(0);
    const found = JSON.parse(out) as readonly { readonly code: string; readonly file: string }[];
    expect(
      found.filter((finding) => finding.code === 'OWNER_ALTERNATIVE_BROKEN').map(({ file }) => file),
    ).toEqual(['policies/2026-Q3/incentives/commission.yaml', 'policies/2026-Q4/incentives/commission.yaml']);
    expect(out).not.toContain('open question');
  });

  it.each([
    [['--json', '--questions']],
    [['--json', '--data', 'team.csv']],
    [['--map', 'grossProfit=profit']],
  ])('is misused with %j', async (options) => expect((await shell().run('check', ...options)).code).toBe(2));

  it('refuses data whose columns cannot be told', async () => {
    const told = shell();
    told.file('team.csv', 'grossProfit,grossProfit\n1,2\n');
    const { code, err } = await told.run('check', '--data', 'team.csv');
    expect([code, err.includes('--map grossProfit=')]).toEqual([1, true]);
  });
});
