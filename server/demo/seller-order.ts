// The order in focus of a seller's quarter: how it was rewarded, who decided it, and the papers it is judged by.
// One order of many, chosen without a reason; it stands among the others of its quarter.
import { Amount } from '../../engine/index.ts';
import type { Cells } from './columns.ts';
import { type Customer, type QuarterCustomers, quarterCustomers } from './customers.ts';
import { countCell, flagCell, hundredths, moneyCell, noted, percent, ratioCell } from './figures.ts';
import { quarters, type Seller, type Unit } from './people.ts';
import { type Random, randomFrom } from './random.ts';

type Size = 'small' | 'middle' | 'large';
const limits: Readonly<Record<Size, readonly [number, number]>> = {
  small: [9_000, 50_000],
  middle: [50_001, 199_999],
  large: [200_000, 320_000],
};

export interface FocusOrder {
  readonly size: Size;
  readonly amount: Amount;
  readonly customer: Customer;
  readonly isFirst: boolean;
  readonly monthsSinceFirst: string;
  readonly matter: string;
  readonly actorRole: string;
}

/** The same wherever it is asked for: the row of the team and the orders of the quarter show one order. */
export function focusOrder(seed: string, unit: Unit, seller: Seller, at: number): FocusOrder {
  const random = randomFrom(`${seed}/${seller.name.en}/${quarters[at]}/order`);
  const size: Size = random.chance(10) ? 'large' : random.chance(40) ? 'middle' : 'small';
  const amount = Amount.count(random.whole(...limits[size]));
  const pick = random.whole(0, 999);
  const isFirst = random.chance(35);
  return {
    size,
    amount,
    customer: customerOf(quarterCustomers(seed, unit, seller, at), isFirst, pick),
    isFirst,
    monthsSinceFirst: isFirst ? '' : hundredths(random, 0, 14).toText(1),
    matter: matterOf(random, isFirst),
    actorRole: decidedBy(random, seller, size),
  };
}

function customerOf({ old, fresh }: QuarterCustomers, isFirst: boolean, pick: number): Customer {
  const among = isFirst ? fresh : old;
  return among[pick % Math.max(1, among.length)] ?? old[0];
}

function matterOf(random: Random, isFirst: boolean): string {
  if (random.chance(75)) return 'pricing';
  return isFirst
    ? 'new-customer-credit'
    : random.one(['payment-terms', 'payment-terms', 'key-customer-cooperation']);
}

/** Mostly whoever should; now and then the seller decided alone. */
function decidedBy(random: Random, seller: Seller, size: Size): string {
  if (size === 'small' || random.chance(12)) return seller.role;
  return size === 'large' ? 'owner' : 'bd-supervisor';
}

export const orderCells = (order: FocusOrder): Cells => ({
  customer: order.customer.name.zh,
  customerEn: order.customer.name.en,
  orderAmount: moneyCell(order.amount),
  amount: moneyCell(order.amount),
  isFirstOrder: flagCell(order.isFirst),
  monthsSinceFirstOrder: order.monthsSinceFirst,
  matter: order.matter,
  actorRole: order.actorRole,
});

const quotedRate = Amount.of('7.20');

/** What the reviews of the order look at. Most orders are in order; each check finds something now and then. */
export function paperCells(random: Random, order: FocusOrder): Cells {
  return {
    ...termsCells(random),
    ...inspectionCells(random),
    ...customsCells(random, order.customer.destination),
    ...documentCells(random, order),
    ...quoteCells(random, order),
  };
}

function termsCells(random: Random): Cells {
  const [production, transit] = [random.whole(15, 45), random.whole(14, 38)];
  // Up to two percent away from the quote's rate, rarely five.
  const far = random.chance(12) ? 5 : 2;
  const drift = hundredths(random, -far, far);
  const needed = Math.ceil((production + transit) * 1.07);
  return {
    quoteFxRate: quotedRate.toFixed(4),
    currentFxRate: quotedRate.times(percent(100).plus(drift.times(percent(1)))).toFixed(4),
    quantity: countCell(random.whole(2, 120) * 100),
    discount: ratioCell(percent(random.one([0, 0, 0, 3, 5, 8]))),
    feesAssigned: flagCell(!random.chance(10)),
    productionDays: countCell(production),
    transitDays: countCell(transit),
    promisedDays: countCell(needed + (random.chance(15) ? -random.whole(1, 6) : random.whole(0, 8))),
  };
}

/** What is not agreed yet is not given. */
const inspectionCells = (random: Random): Cells => ({
  inspectionBasis: random.chance(8)
    ? ''
    : random.one(['GB/T 2828.1', 'EN ISO 2859-1', 'ISO 2859-1', 'ISO 2859-1']),
  aql: random.chance(10) ? '' : random.one(['1.5', '2.5', '2.5', '4']),
  nonconformityAuthority: random.chance(8) ? '' : random.one(['QC', 'QC', 'CEO']),
});

const certificatesFor: Readonly<Record<string, string>> = {
  SA: 'SASO',
  AE: 'SASO',
  DE: 'CE',
  NL: 'CE',
  US: 'UL;FCC',
  BR: 'INMETRO',
  JP: 'PSE',
};

function customsCells(random: Random, destination: string): Cells {
  const isWooden = random.chance(40);
  return {
    hsCodeMatches: noted(random, flagCell(!random.chance(7))),
    woodenPackaging: flagCell(isWooden),
    destination,
    hasFumigation: isWooden ? flagCell(!random.chance(20)) : '',
    certificates: random.chance(10) ? 'FCC' : (certificatesFor[destination] ?? 'CE'),
  };
}

const clauses = [
  'commercial-invoice;packing-list;full-set-of-bills;latest-shipment-date;presentation-period',
  'commercial-invoice;full-set-of-bills;certificate-of-origin;inspection-by-third-party',
  'commercial-invoice;full-set-of-bills;insurance-policy;partial-shipments',
  'commercial-invoice;packing-list;inspection-by-applicant',
] as const;

function documentCells(random: Random, { amount }: FocusOrder): Cells {
  const stage = random.one(['drafted', 'checked', 'checked', 'reviewed']);
  const isOff = random.chance(8);
  return {
    invoiceAmount: moneyCell(amount),
    customsAmount: moneyCell(isOff ? amount.minus(Amount.count(random.whole(1, 9) * 100)) : amount),
    consigneeMatches: flagCell(!random.chance(6)),
    termsMatched: ratioCell(random.chance(12) ? percent(random.whole(88, 98)) : Amount.one),
    pdfCopy: flagCell(!random.chance(6)),
    encryptedCopy: flagCell(stage === 'reviewed' || random.chance(80)),
    documentStage: stage,
    // Every third order is paid by letter of credit.
    clauses: random.chance(33) ? random.one(clauses) : '',
  };
}

function quoteCells(random: Random, order: FocusOrder): Cells {
  const isBeyond =
    (order.size === 'large' && order.actorRole !== 'owner') ||
    (order.size === 'middle' && order.actorRole === 'salesperson');
  return {
    costChecked: flagCell(!random.chance(6)),
    approved: flagCell(order.size === 'small' ? random.chance(40) : !isBeyond),
    customerConfirmed: flagCell(random.chance(75)),
    breachesInPeriod: countCell((isBeyond ? 1 : 0) + (random.chance(6) ? random.whole(1, 2) : 0)),
  };
}
