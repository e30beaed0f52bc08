// The editor of bands changes what it says it changes, and nothing else of the text.
import { describe, expect, it } from 'vitest';
import {
  acceptEdit,
  allowedEdits,
  figureEdit,
  mergeDownEdits,
  mergeUpEdits,
  modeEdits,
  refuseEdit,
  splitEdits,
} from '../../admin-ui/editors/bands/band-edits.ts';
import { matchBase, readBands, type ShownBand, sameFigure } from '../../admin-ui/editors/bands/read-bands.ts';
import { rateAsPercent, writtenFigure } from '../../admin-ui/editors/written-figure.ts';
import { applyEdits, type Document, type Edit, readDocument } from '../../engine/index.ts';

const text = `# commission
blocks:
  - id: commission
    kind: bands
    mode: marginal
    on: grossProfit
    bands:
      - { from: 0, rate: 2% } # the first
      - from: 100000
        rate: 2.5%
        lifted: 3%
        when: { fact: repurchaseRate, operator: greaterThanInclusive, value: 60% }
        allowed: { from: 2.5%, to: 3% }
      - from: 300000
        rate: 3.5%
        when: { fact: newCustomers, operator: greaterThanInclusive, value: 3 }
    smoothing: { from: 0.5pp, to: 1pp, accepted: [{ band: 3, reason: { zh: 已谈妥, en: agreed } }] }
`;
const block = ['blocks', 0] as const;

function read(source: string): Document {
  const { document } = readDocument('p.yaml', source);
  if (!document) throw new Error('the text reads');
  return document;
}
const document = read(text);
const shown = readBands(document.writtenAt(block));
const band = (at: number): ShownBand => {
  const found = shown.bands[at];
  if (!found) throw new Error(`no band ${at}`);
  return found;
};
function edited(edits: readonly Edit[]): string {
  const result = applyEdits(text, edits);
  if (result.text === undefined) throw new Error(result.finding?.message.en);
  return result.text;
}
const accepted = (source: string) => readBands(read(source).writtenAt(block)).smoothing?.accepted ?? [];

describe('readBands', () => {
  it('reads what is written', () => {
    expect(shown.bands.map(({ edge, worth, lifted }) => [edge, worth, lifted])).toEqual([
      ['0', '2%', ''],
      ['100000', '2.5%', '3%'],
      ['300000', '3.5%', ''],
    ]);
    expect(shown.smoothing?.accepted.map(({ band: number }) => number)).toEqual(['3']);
  });
  it('reads what is half written', () => {
    expect(readBands(read('bands: [{}, 3, { from: [] }]').written).bands).toHaveLength(3);
    expect(readBands(undefined).bands).toEqual([]);
  });
});

describe('matchBase', () => {
  const at = (edges: readonly string[]) => edges.map((edge, index) => ({ ...band(0), at: index, edge }));
  it('pairs by the edge, then by the place', () => {
    const pairs = (now: readonly string[], before: readonly string[]) =>
      matchBase(at(now), at(before)).map((each) => each?.edge);
    expect(pairs(['0', '110000', '300000'], ['0', '100000', '300000'])).toEqual(['0', '100000', '300000']);
    expect(pairs(['0', '100000', '200000', '300000'], ['0', '100000', '300000'])).toEqual([
      '0',
      '100000',
      undefined,
      '300000',
    ]);
  });
});

describe('splitting and merging', () => {
  it('a split copies rate, lift, condition and range, and keeps numbers numbers', () => {
    const after = edited(splitEdits(document, block, shown, { band: band(2), edge: '400000' }));
    expect(after).toContain('- { from: 0, rate: 2% } # the first');
    const bands = read(after).plainAt(['blocks', 0, 'bands']) as readonly Record<string, unknown>[];
    expect(bands[3]).toEqual({
      from: 400000,
      rate: '3.5%',
      when: { fact: 'newCustomers', operator: 'greaterThanInclusive', value: 3 },
    });
  });
  it('accepted steps stay with their bands', () => {
    expect(
      accepted(edited(splitEdits(document, block, shown, { band: band(0), edge: '50000' }))).map(
        (a) => a.band,
      ),
    ).toEqual(['4']);
    expect(accepted(edited(mergeDownEdits(block, shown, band(1)))).map((a) => a.band)).toEqual(['2']);
    expect(accepted(edited(mergeDownEdits(block, shown, band(2))))).toEqual([]);
  });
  it('merging up moves the edge of the band above down', () => {
    const after = readBands(read(edited(mergeUpEdits(block, shown, band(1)))).writtenAt(block));
    expect(after.bands.map(({ edge, worth }) => [edge, worth])).toEqual([
      ['0', '2%'],
      ['100000', '3.5%'],
    ]);
    expect(mergeUpEdits(block, shown, band(2))).toEqual([]);
  });
});

describe('figures', () => {
  it('an empty lift is taken away', () => {
    const after = edited([figureEdit([...block, 'bands', 1, 'lifted'], '')]);
    expect(after).not.toContain('lifted');
  });
  it('an open range loses its end, and then itself', () => {
    const path = [...block, 'bands', 1, 'allowed'];
    const { allowedFrom } = band(1);
    expect(allowedFrom).not.toBe('');
    expect(edited(allowedEdits(path, band(1), 'to', ''))).toContain(`allowed: { from: ${allowedFrom} }`);
    expect(edited(allowedEdits(path, { allowedFrom, allowedTo: '' }, 'from', ''))).not.toContain('allowed');
    expect(allowedEdits(path, { allowedFrom, allowedTo: '' }, 'to', '')).toEqual([]);
    expect(allowedEdits(path, { allowedFrom: '', allowedTo: '' }, 'from', '2%')).toEqual([
      { op: 'set', path, value: { from: '2%' } },
    ]);
  });
  it('rates become values of a stated type, and come back', () => {
    const edits = modeEdits(block, shown, 'amount');
    const after = edited(edits);
    expect(readBands(read(after).writtenAt(block)).bands.map(({ worth }) => worth)).toEqual(
      shown.bands.map(({ worth }) => worth),
    );
    const back = modeEdits(block, readBands(read(after).writtenAt(block)), shown.mode);
    expect(applyEdits(after, back).text).toBe(text);
  });
  it('a step is accepted with a reason, and taken back', () => {
    const after = edited([acceptEdit(block, shown, 1, '试行', 'a trial')]);
    expect(accepted(after)[1]).toEqual({ band: '2', reason: { zh: '试行', en: 'a trial' } });
    expect(edited([refuseEdit(block, shown, 0)])).not.toContain('accepted');
  });
  it.each([
    ['0.025', '2.5%'],
    ['2.5%', '2.5%'],
    ['1', '100%'],
    ['2.5 %', '2.5%'],
    ['-0.005', '-0.5%'],
  ])('the rate %s is shown as %s', (written, rate) => expect(rateAsPercent(written)).toBe(rate));
  it.each([
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-12.50', '-12.50'],
    ['+3', '3'],
  ])('%s is written as the number %s', (typed, number) =>
    expect(JSON.parse(JSON.stringify(writtenFigure(typed)))).toBe(number),
  );
  it('two writings of one number are the same figure', () => {
    expect(sameFigure('0.5', '50%')).toBe(true);
    expect(sameFigure('100000', '100000.00')).toBe(true);
    expect(sameFigure('', '0')).toBe(false);
  });
});
