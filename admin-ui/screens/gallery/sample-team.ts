// An invented team and two invented commission tables for the gallery. Plain numbers, for drawing: the product's pay comes from the engine.
import type { Curve } from '../../charts/index.ts';
import { moneyText } from '../../language/numbers.ts';

interface SampleBand {
  readonly from: number;
  readonly rate: number;
  readonly lifted?: number;
  readonly liftedBy?: 'repurchase' | 'newShare';
}

export const bandsToday: readonly SampleBand[] = [
  { from: 0, rate: 0.02 },
  { from: 100_000, rate: 0.025, lifted: 0.03, liftedBy: 'repurchase' },
  { from: 280_000, rate: 0.035, lifted: 0.04, liftedBy: 'newShare' },
  { from: 500_000, rate: 0.05 },
];

export const bandsDraft: readonly SampleBand[] = [
  { from: 0, rate: 0.02 },
  { from: 100_000, rate: 0.025, lifted: 0.03, liftedBy: 'repurchase' },
  { from: 300_000, rate: 0.035, lifted: 0.045, liftedBy: 'newShare' },
  { from: 500_000, rate: 0.05 },
];

export interface Member {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: string;
  readonly grossProfit: number;
  readonly met: readonly SampleBand['liftedBy'][];
}

const member = (id: string, zh: string, en: string, unit: string, grossProfit: number, met = ''): Member => ({
  id,
  zh,
  en,
  unit,
  grossProfit,
  met: [
    ...(met.includes('r') ? ['repurchase' as const] : []),
    ...(met.includes('n') ? ['newShare' as const] : []),
  ],
});

export const team: readonly Member[] = [
  member('1', '林远帆', 'Lin Yuanfan', '南美组', 612_400, 'rn'),
  member('2', '周海棠', 'Zhou Haitang', '南美组', 438_900, 'rn'),
  member('3', '陈知衡', 'Chen Zhiheng', '南美组', 352_180, 'n'),
  member('4', '何望舒', 'He Wangshu', '中东组', 291_300, 'r'),
  member('5', '苏千里', 'Su Qianli', '中东组', 476_050, 'rn'),
  member('6', '许听潮', 'Xu Tingchao', '中东组', 318_720, 'rn'),
  member('7', '顾南星', 'Gu Nanxing', '欧洲组', 187_640, 'r'),
  member('8', '沈问渠', 'Shen Wenqu', '欧洲组', 549_980, 'n'),
  member('9', '方行舟', 'Fang Xingzhou', '欧洲组', 401_260, 'r'),
  member('10', '罗青禾', 'Luo Qinghe', '东南亚组', 96_500),
  member('11', '叶鸣岐', 'Ye Mingqi', '东南亚组', 333_410, 'rn'),
  member('12', '孟春山', 'Meng Chunshan', '东南亚组', 288_000, 'n'),
];

export function payOf(bands: readonly SampleBand[], grossProfit: number, met: Member['met']): number {
  return bands.reduce((pay, band, at) => {
    const to = Math.min(grossProfit, bands[at + 1]?.from ?? Number.POSITIVE_INFINITY);
    const rate = met.includes(band.liftedBy) ? (band.lifted ?? band.rate) : band.rate;
    return pay + Math.max(0, to - band.from) * rate;
  }, 0);
}

export const everythingMet = ['repurchase', 'newShare'] as const;

export const curveOf = (bands: readonly SampleBand[]): Curve =>
  [...bands.map((band) => band.from), 700_000].map((x) => ({ x, y: payOf(bands, x, everythingMet) }));

export const dollars = (amount: number, signed = false): string =>
  moneyText(amount.toFixed(2), 'USD', { signed });
