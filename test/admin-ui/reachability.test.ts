// Reachability: edges belong to the higher band, small samples get no verdict, and chance is allowed for in whole people.
import { describe, expect, it } from 'vitest';
import { expectedCounts, reachabilityOf } from '../../admin-ui/workspace/reachability.ts';
import { Amount } from '../../engine/index.ts';

const amounts = (...texts: readonly string[]): readonly Amount[] => texts.map((text) => Amount.of(text));
const repeat = (count: number, text: string): readonly Amount[] =>
  Array.from({ length: count }, () => Amount.of(text));

describe('reachability', () => {
  it('counts an edge with the band above it', () => {
    const { bands } = reachabilityOf(amounts('-5', '299999.99', '300000', '499999.99', '500000', '800000'));
    expect(bands.map(({ count }) => count)).toEqual([2, 2, 2]);
  });

  it('gives no verdict and no edges under twenty person-quarters', () => {
    const { hasVerdict, bands, edgesToFit } = reachabilityOf(repeat(19, '1'));
    expect(hasVerdict).toBe(false);
    expect(bands.every(({ verdict }) => verdict === undefined)).toBe(true);
    expect(edgesToFit).toBeUndefined();
  });

  it('has nothing to share out without a sample', () => {
    const { sample, bands } = reachabilityOf([]);
    expect(sample).toBe(0);
    expect(bands.every(({ share }) => share === undefined)).toBe(true);
  });

  it('finds 10/70/20 fitting, and everybody below not', () => {
    const aimed = [...repeat(10, '200000'), ...repeat(70, '400000'), ...repeat(20, '600000')];
    expect(reachabilityOf(aimed).bands.map(({ verdict }) => verdict)).toEqual(['fits', 'fits', 'fits']);
    const low = reachabilityOf(repeat(100, '200000'));
    expect(low.bands.map(({ verdict }) => verdict)).toEqual(['more', 'fewer', 'fewer']);
  });

  it('allows for chance in whole people: 100 at 10 % is 10, give or take 5.88', () => {
    expect(expectedCounts(100, Amount.of('0.1'))).toEqual({ least: 5, most: 15 });
    expect(expectedCounts(20, Amount.of('0.1'))).toEqual({ least: 0, most: 4 });
    expect(expectedCounts(0, Amount.of('0.1'))).toEqual({ least: 0, most: 0 });
  });

  it('names the edges that would fit: they leave a tenth below and a fifth above', () => {
    const profits = Array.from({ length: 100 }, (_, at) => Amount.count((at * 37) % 100));
    const { edgesToFit } = reachabilityOf(profits);
    expect(edgesToFit?.map((edge) => edge.toText())).toEqual(['10', '80']);
    expect(profits.filter((each) => edgesToFit && each.lt(edgesToFit[0])).length).toBe(10);
    expect(profits.filter((each) => edgesToFit && each.gte(edgesToFit[1])).length).toBe(20);
  });
});
