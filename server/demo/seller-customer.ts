// The customer of the order in focus: the background check of nine scores, its grade, and where the contact with it stands.
import type { Cells } from './columns.ts';
import { countCell, flagCell, noted } from './figures.ts';
import type { Random } from './random.ts';

const scores = [
  'customsData',
  'creditStanding',
  'socialPresence',
  'supplierStructure',
  'painPoints',
  'decisionChain',
  'capacityFit',
  'certificationFit',
  'serviceRadius',
] as const;

type CustomerGrade = 'A' | 'B' | 'C';

/** The scores a customer of each grade gets, from and to. One of them is the lower one, so that the grade stays the one on file. */
const scoreRange: Readonly<Record<CustomerGrade, readonly [number, number]>> = {
  A: [4, 5],
  B: [3, 4],
  C: [1, 3],
};

const daysFor: Readonly<Record<CustomerGrade, readonly [number, number]>> = {
  A: [0, 5],
  B: [2, 14],
  C: [8, 130],
};

export function customerCells(random: Random): Cells {
  const grade = random.one<CustomerGrade>(['A', 'A', 'B', 'B', 'B', 'C']);
  const [least, most] = scoreRange[grade];
  const checked = scores.map(
    (score, at) => [score, countCell(at === 0 ? least : random.whole(least, most))] as const,
  );
  return {
    ...Object.fromEntries(checked),
    customerGrade: grade,
    daysSinceInteraction: noted(random, countCell(random.whole(...daysFor[grade]))),
    ...contactCells(random, grade),
    opensWithoutReply: countCell(random.whole(0, 6)),
    quoteLinkClicked: flagCell(random.chance(35)),
    siteSeconds: noted(random, countCell(random.whole(0, 620))),
  };
}

const stepsOf: Readonly<Record<CustomerGrade, readonly [string, ...string[]]>> = {
  A: ['check', 'custom-quote', 'custom-quote', 'contract-terms', 'adjust-specs'],
  B: ['check', 'value-content', 'value-content', 'escalate-touch', 'call-and-demo'],
  C: ['check', 'monthly-update', 'monthly-update'],
};

/** What the emails are about at a step of the flow. */
const stageAt: Readonly<Record<string, string>> = {
  check: 'prospecting',
  'monthly-update': 'prospecting',
  'value-content': 'needs',
  'escalate-touch': 'needs',
  'call-and-demo': 'needs',
  'custom-quote': 'quotation',
  'adjust-specs': 'quotation',
  'contract-terms': 'order-follow-up',
};

function contactCells(random: Random, grade: CustomerGrade): Cells {
  const step = random.one(stepsOf[grade]);
  return {
    step,
    contactStage: stageAt[step] ?? '',
    feedback: random.one(['accept', 'objection', 'none', 'none']),
    interactions: countCell(random.whole(0, 6)),
    attempts: countCell(random.whole(0, 3)),
  };
}
