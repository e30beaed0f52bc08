// Who is in the demo team. Every name is invented, each a pun on ships and the sea, and so are the customers.
import { type Bilingual, both } from '../../engine/index.ts';

/** The quarters of the demo team, oldest first. */
export const quarters = [
  '2024-Q4',
  '2025-Q1',
  '2025-Q2',
  '2025-Q3',
  '2025-Q4',
  '2026-Q1',
  '2026-Q2',
  '2026-Q3',
] as const;

export type Grade = 'P1' | 'P2' | 'P3' | 'P4' | 'P5';

/** Someone who sells: what their quarters are like. Ranges include both ends. */
export interface Seller {
  readonly name: Bilingual;
  readonly role: 'bd-supervisor' | 'salesperson';
  /** An ordinary quarter's gross profit, in thousands of dollars. */
  readonly level: number;
  /** Quarters that were out of the ordinary: the percentage of `level`, from the last quarter backwards. */
  readonly recently?: readonly number[];
  /** Quarters with unusually many returned goods: the percentage of the ordinary, from the last quarter backwards. */
  readonly returned?: readonly number[];
  /** Customers with an order in the quarter, and how many of them are new. */
  readonly active: readonly [number, number];
  readonly fresh: readonly [number, number];
  /** New customers' share of the deal amount, in percent. */
  readonly freshShare: readonly [number, number];
  /** The grade at the start, and each change with the place of its first quarter. */
  readonly grade: Grade;
  readonly regraded?: { readonly from: number; readonly grade: Grade };
  /** The place of the first quarter here; from the start when left out. */
  readonly joined?: number;
  /** True where the books of the last quarter are not closed, so that its gross profit is not known yet. */
  readonly booksOpen?: boolean;
}

/** Someone whose work shows in a scorecard only. */
export interface Supporter {
  readonly name: Bilingual;
  readonly role: 'order-support' | 'content' | 'after-sales';
}

/** A unit of one supervisor, three salespeople and one order support; the last group holds the central services. */
export interface Unit {
  readonly name: Bilingual;
  readonly emergingMarket: boolean;
  readonly sellers: readonly Seller[];
  readonly supporters: readonly Supporter[];
}

export const units: readonly Unit[] = [
  {
    name: both('东风组', 'East Wind'),
    emergingMarket: false,
    sellers: [
      {
        name: both('司南', 'Si Nan'),
        role: 'bd-supervisor',
        level: 430,
        active: [11, 14],
        fresh: [3, 5],
        freshShare: [28, 46],
        grade: 'P5',
      },
      {
        name: both('罗盘', 'Luo Pan'),
        role: 'salesperson',
        level: 610,
        active: [14, 18],
        fresh: [4, 6],
        freshShare: [36, 50],
        grade: 'P4',
      },
      {
        name: both('白帆', 'Bai Fan'),
        role: 'salesperson',
        level: 400,
        active: [10, 10],
        fresh: [4, 4],
        freshShare: [40, 40],
        grade: 'P3',
      },
      {
        name: both('江舵', 'Jiang Duo'),
        role: 'salesperson',
        level: 335,
        active: [9, 12],
        fresh: [4, 6],
        freshShare: [41, 52],
        grade: 'P2',
      },
    ],
    supporters: [{ name: both('安澜', 'An Lan'), role: 'order-support' }],
  },
  {
    name: both('南风组', 'South Wind'),
    emergingMarket: true,
    sellers: [
      {
        name: both('石锚', 'Shi Mao'),
        role: 'bd-supervisor',
        level: 375,
        active: [10, 13],
        fresh: [4, 6],
        freshShare: [38, 50],
        grade: 'P4',
      },
      {
        name: both('高桅', 'Gao Wei'),
        role: 'salesperson',
        level: 535,
        active: [12, 16],
        fresh: [4, 7],
        freshShare: [40, 55],
        grade: 'P3',
      },
      {
        name: both('方舟', 'Fang Zhou'),
        role: 'salesperson',
        level: 365,
        active: [11, 14],
        fresh: [4, 6],
        freshShare: [39, 49],
        grade: 'P2',
      },
      {
        name: both('云桨', 'Yun Jiang'),
        role: 'salesperson',
        level: 325,
        recently: [60, 66],
        returned: [134],
        active: [8, 11],
        fresh: [2, 4],
        freshShare: [24, 42],
        grade: 'P2',
      },
    ],
    supporters: [{ name: both('钟缆', 'Zhong Lan'), role: 'order-support' }],
  },
  {
    name: both('西风组', 'West Wind'),
    emergingMarket: false,
    sellers: [
      {
        name: both('海灯', 'Hai Deng'),
        role: 'bd-supervisor',
        level: 545,
        active: [13, 17],
        fresh: [3, 5],
        freshShare: [22, 38],
        grade: 'P5',
      },
      {
        name: both('温流', 'Wen Liu'),
        role: 'salesperson',
        level: 440,
        active: [11, 15],
        fresh: [3, 5],
        freshShare: [30, 44],
        grade: 'P3',
        booksOpen: true,
      },
      {
        name: both('金湾', 'Jin Wan'),
        role: 'salesperson',
        level: 385,
        recently: [76],
        returned: [165],
        active: [9, 13],
        fresh: [3, 6],
        freshShare: [41, 46],
        grade: 'P2',
      },
      {
        name: both('冰洋', 'Bing Yang'),
        role: 'salesperson',
        level: 345,
        recently: [104, 62, 58],
        active: [9, 12],
        fresh: [3, 5],
        freshShare: [35, 48],
        grade: 'P2',
        regraded: { from: 7, grade: 'P1' },
      },
    ],
    supporters: [{ name: both('莫浪', 'Mo Lang'), role: 'order-support' }],
  },
  {
    name: both('北风组', 'North Wind'),
    emergingMarket: true,
    sellers: [
      {
        name: both('龙骨', 'Long Gu'),
        role: 'bd-supervisor',
        level: 360,
        active: [10, 14],
        fresh: [3, 6],
        freshShare: [33, 47],
        grade: 'P4',
      },
      {
        name: both('季风', 'Ji Feng'),
        role: 'salesperson',
        level: 470,
        active: [12, 15],
        fresh: [4, 6],
        freshShare: [38, 52],
        grade: 'P3',
      },
      {
        name: both('关港', 'Guan Gang'),
        role: 'salesperson',
        level: 350,
        recently: [100, 100, 100, -6],
        returned: [100, 100, 100, 310],
        active: [10, 12],
        fresh: [3, 4],
        freshShare: [40, 45],
        grade: 'P2',
      },
      {
        name: both('夏汛', 'Xia Xun'),
        role: 'salesperson',
        level: 290,
        recently: [100, 88, 70],
        active: [6, 9],
        fresh: [3, 5],
        freshShare: [48, 70],
        grade: 'P1',
        joined: 5,
      },
    ],
    supporters: [{ name: both('古渡', 'Gu Du'), role: 'order-support' }],
  },
  {
    name: both('中台', 'Central services'),
    emergingMarket: false,
    sellers: [],
    supporters: [
      { name: both('岑屿', 'Cen Yu'), role: 'content' },
      { name: both('潘潮', 'Pan Chao'), role: 'content' },
      { name: both('沙洲', 'Sha Zhou'), role: 'after-sales' },
      { name: both('鲁堤', 'Lu Di'), role: 'after-sales' },
    ],
  },
];

/** The owner of the company, whose row holds what concerns all of it. */
export const owner = { name: both('船东', 'Chuan Dong'), unit: both('公司', 'The company') } as const;
