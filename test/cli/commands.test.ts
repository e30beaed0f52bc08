// The commands but for `simulate`, run in a folder of their own: what they print, for people and for programs, and how they exit.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellIn } from './shell.ts';

describe('check', () => {
  it('finds nothing wrong with the editions, and says how many there are', async () => {
    expect(await shellIn().run('check')).toEqual({
      code: 0,
      out: '2 editions, 2 usable policies: 0 errors, 0 warnings, 0 notes\n',
      err: '',
    });
  });

  it('prints findings as a compiler does, with paths from here, and fails', async () => {
    const shell = shellIn();
    const path = 'policies/2026-Q4/facts.yaml';
    appendFileSync(join(shell.folder, path), '  repeatRate: { type: ratio }\n');
    const { code, out } = await shell.run('check', 'policies/2026-Q4');
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`^${path}:\\d+:\\d+ error KEY_MISSING .+\n {4}\\S`, 'm'));
    const listed = JSON.parse((await shell.run('check', '--json')).out) as readonly {
      file: string;
      code: string;
    }[];
    expect(listed.some((finding) => finding.file === path && finding.code === 'KEY_MISSING')).toBe(true);
  });

  it('is misused on a folder without editions', async () => {
    expect((await shellIn().run('check', 'nowhere')).code).toBe(2);
  });
});

describe('evaluate', () => {
  it('answers one case in exact decimals, by the edition in force today', async () => {
    const { code, out } = await shellIn().run(
      'evaluate',
      'commission',
      '--facts',
      '{"grossProfit": 550979.5, "repurchaseRate": "73%", "newCustomerShare": 0.47}',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      policy: 'commission',
      edition: '2026-Q4',
      effectiveFrom: '2026-10-01',
      outcomes: { commission: '18548.98', band: 4 },
      unavailable: {},
    });
  });

  it.each([
    [['--as-of', '2026-08-01'], '2026-Q3'],
    [['--edition', '2026-Q3'], '2026-Q3'],
    [['--edition', 'policies/2026-Q3'], '2026-Q3'],
    [['--known-at', '2026-08-01'], '2026-Q3'],
  ])('answers by the edition asked for: %j', async (asked, edition) => {
    const { out } = await shellIn().run('evaluate', 'commission', '--facts', '{}', '--json', ...asked);
    expect(JSON.parse(out)).toMatchObject({ edition, unavailable: { commission: { code: 'MISSING_FACT' } } });
  });

  it('answers a list in its order, and a bad row fails alone', async () => {
    const shell = shellIn({ input: '[{"grossProfit": 1e5}, {"grosProfit": 1}, {"grossProfit": "0"}]' });
    const { code, out } = await shell.run('evaluate', 'commission', '--facts', '-', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { outcomes: { commission: '2000.00' } },
      { error: { code: 'FACTS_REFUSED', errors: [{ code: 'FACT_UNKNOWN', path: 'grosProfit' }] } },
      { outcomes: { commission: '0.00' } },
    ]);
  });

  it('lets a row with a key that objects inherit fail alone', async () => {
    const shell = shellIn({ input: '[{"grossProfit": 1e5}, {"toString": 1}]' });
    const { code, out } = await shell.run('evaluate', 'commission', '--facts', '-', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { outcomes: { commission: '2000.00' } },
      { error: { errors: [{ code: 'FACT_UNKNOWN', path: 'toString' }] } },
    ]);
  });

  it('reads facts from a file and explains in the language asked for', async () => {
    const shell = shellIn();
    shell.file('facts.json', '{"grossProfit": 200000, "repurchaseRate": 0.7}');
    const { code, out } = await shell.run(
      'evaluate',
      'commission',
      '--facts',
      '@facts.json',
      '--explain',
      '--lang',
      'zh',
    );
    expect(code).toBe(0);
    expect(out).toContain('提成      commission  5,000.00 USD');
    expect(out).toContain('· 第 2 档 毛利 100,000.00 × 3.0% = 3,000.00(复购率 70% ≥ 60%)');
  });

  it.each<readonly [string, readonly string[], number, RegExp]>([
    ['a policy nobody has', ['commision', '--facts', '{}'], 1, /POLICY_UNKNOWN .*did you mean commission\?/],
    [
      'facts that are no JSON',
      ['commission', '--facts', '{"a":1,}'],
      1,
      /DATA_SYNTAX --facts line 1, column 8/,
    ],
    [
      'a file that is not there',
      ['commission', '--facts', '@none.json'],
      1,
      /FILE .*none\.json: no such file/,
    ],
    ['a folder instead of a file', ['commission', '--facts', '@policies'], 1, /FILE .*a folder, not a file/],
    [
      'a folder that is no edition',
      ['commission', '--facts', '{}', '--edition', 'policies'],
      1,
      /EDITION_UNKNOWN/,
    ],
    ['an edition without a name', ['commission', '--facts', '{}', '--edition='], 1, /EDITION_UNKNOWN/],
    ['an edition nobody has', ['commission', '--facts', '{}', '--edition', '2026-Q5'], 1, /EDITION_UNKNOWN/],
    [
      'a day before the first',
      ['commission', '--facts', '{}', '--as-of', '2020-01-01'],
      1,
      /EDITION_NONE_IN_FORCE/,
    ],
    ['no facts', ['commission'], 2, /--facts is missing/],
    [
      'two ways to name an edition',
      ['commission', '--facts', '{}', '--edition', 'x', '--as-of', '2026-01-01'],
      2,
      /cannot stand/,
    ],
  ])('refuses %s', async (_, args, code, message) => {
    const ran = await shellIn().run('evaluate', ...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(message);
  });

  it('gives programs the refusal as JSON', async () => {
    const { code, out } = await shellIn().run('evaluate', 'commision', '--facts', '{}', '--json');
    expect([code, JSON.parse(out).error.code]).toEqual([1, 'POLICY_UNKNOWN']);
  });

  it('refuses an edition that was changed after it was published', async () => {
    const shell = shellIn();
    const path = join(shell.folder, 'policies/2026-Q4/incentives/commission.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('rate: 5%', 'rate: 6%'));
    const args = ['evaluate', 'commission', '--facts', '{"grossProfit": 600000}', '--json'];
    expect((await shell.run(...args, '--edition', '2026-Q4')).err).toContain('EDITION_TAMPERED');
    expect(JSON.parse((await shell.run(...args)).out)).toMatchObject({ edition: '2026-Q3' });
  });
});

describe('from one edition to the next', () => {
  it('a draft is started, told apart in words, published, and frozen', async () => {
    const shell = shellIn();
    const started = await shell.run('new', '2027-Q1', '--from', '2026-Q4', '--effective-from', '2027-01-01');
    expect(started).toMatchObject({ code: 0, err: '' });
    const path = join(shell.folder, 'policies/2027-Q1/incentives/commission.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('lifted: 4%', 'lifted: 4.25%'));
    const told = await shell.run('diff', '2026-Q4', '2027-Q1', '--lang', 'zh');
    expect(told.out).toContain('销售佣金(commission):规则有变\n  · 提成 · 第 3 档上浮比例 4.0% → 4.25%\n');
    const refused = await shell.run('publish', '2027-Q1', '--by', 'owner');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(/PUBLISH_REFUSED[\s\S]*CASE_FAILED/);
    const cases = join(shell.folder, 'policies/2027-Q1/incentives/commission.cases.yaml');
    writeFileSync(
      cases,
      readFileSync(cases, 'utf8').replace('16000.00', '16500.00').replace('18548.98', '19048.98'),
    );
    expect(await shell.run('publish', '2027-Q1', '--by', 'owner')).toMatchObject({ code: 0, err: '' });
    expect((await shell.run('publish', '2027-Q1', '--by', 'owner')).err).toContain('EDITION_PUBLISHED');
    expect(
      (await shell.run('new', '2027-Q1', '--from', '2026-Q4', '--effective-from', '2027-01-01')).err,
    ).toContain('EDITION_EXISTS');
    const facts = [
      '--facts',
      '{"grossProfit": 500000, "repurchaseRate": 1, "newCustomerShare": 1}',
      '--json',
    ];
    const answers = await Promise.all(
      ['2026-12-31', '2027-01-01'].map((day) =>
        shell.run('evaluate', 'commission', ...facts, '--as-of', day),
      ),
    );
    expect(answers.map(({ out }) => JSON.parse(out).outcomes.commission)).toEqual(['16000.00', '16500.00']);
  });

  it('two editions that are the same do not differ', async () => {
    const { out } = await shellIn().run('diff', '2026-Q4', '2026-Q4');
    expect(out).toBe('2026-Q4 → 2026-Q4\nthe two editions do not differ\n');
  });

  it('programs get the changes as data', async () => {
    const { out } = await shellIn().run('diff', '2026-Q3', '2026-Q4', '--json');
    expect(JSON.parse(out).policies[0]).toMatchObject({
      policy: 'commission',
      state: 'rules',
      changes: [
        {
          kind: 'changed',
          path: 'blocks[0].bands[2].from',
          text: { en: 'commission · band 3 start 280,000 → 300,000' },
        },
      ],
    });
  });
});
