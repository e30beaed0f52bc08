// Bands: plan → steps. Each mode is a few operations over the column `on`; roles name the parts an explanation shows.

import type { Lowering } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import { Amount } from '../../values/amount.ts';
import { assert } from '../../values/assert.ts';
import type { ValueType } from '../../values/types.ts';
import { type BandPlan, type BandsPlan, bandKey, hasRates } from './plan.ts';

const flag: ValueType = { kind: 'flag' };
const ratio: ValueType = { kind: 'ratio' };
const count: ValueType = { kind: 'count', unit: '' };

/** A band's steps while it is lowered: whether it is reached, and what it is worth. */
interface Lowered {
  readonly plan: BandPlan;
  readonly key: string;
  readonly edge: Ref;
  readonly reached: Ref;
  readonly worth: Ref;
}

export function lowerBands(plan: BandsPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const on = into.read(plan.on);
  const bands = plan.bands.map((band, at) => lowerBand(plan, band, bandKey(at), on, into));
  const value = orBelow(plan, bands, modeValue(plan, bands, on, into), into);
  const columns = new Map([
    ['', value],
    ['band', bandReached(bands, into)],
  ]);
  if (hasRates(plan.mode)) columns.set('rate', reachedRate(bands, into));
  return columns;
}

function modeValue(plan: BandsPlan, bands: readonly Lowered[], on: Ref, into: Lowering): Ref {
  switch (plan.mode) {
    case 'marginal':
      return marginal(plan, bands, on, into);
    case 'whole':
      return into.step(
        { kind: 'multiply', inputs: [on.id, reachedRate(bands, into).id] },
        plan.type,
        'total',
      );
    case 'amount':
      return lastReached(
        bands,
        bands.map((band) => band.worth),
        into,
        'total',
      );
    case 'linear':
      return lastReached(
        bands,
        bands.map((band, at) => linear(plan, band, bands[at + 1], on, into)),
        into,
        'total',
      );
  }
}

function lowerBand(plan: BandsPlan, band: BandPlan, key: string, on: Ref, into: Lowering): Lowered {
  const edge = into.number(band.edge, plan.onType, 'edge', key);
  const operator = band.exclusive ? 'greaterThan' : 'greaterThanInclusive';
  const reached = into.step({ kind: 'compare', operator, left: on.id, right: edge.id }, flag, 'reached', key);
  return { plan: band, key, edge, reached, worth: worthOf(plan, band, key, into) };
}

/** The rate or value of a band. A lift that cannot be judged stays at the base rate (rulebook 0, "Missing fact"). */
function worthOf(plan: BandsPlan, band: BandPlan, key: string, into: Lowering): Ref {
  const type = hasRates(plan.mode) ? ratio : plan.type;
  const condition = band.when && into.condition(band.when, key);
  if (!condition || band.lifted === undefined) return into.number(band.base, type, 'rate', key);
  const base = into.number(band.base, type, 'base', key);
  const lifted = into.number(band.lifted, type, 'lifted', key);
  return into.chooseIfCertain(condition, lifted, base, 'rate', key);
}

/** The number of the band an amount falls in; amounts below the first edge count as band 1. */
function bandReached(bands: readonly Lowered[], into: Lowering): Ref {
  const numbers = bands.map((band) => into.number(band.key, count, 'number', band.key));
  return lastReached(bands, numbers, into, 'band');
}

/** The rate of the highest band reached. */
const reachedRate = (bands: readonly Lowered[], into: Lowering): Ref =>
  lastReached(
    bands,
    bands.map((band) => band.worth),
    into,
    'reached-rate',
  );

/** The worth of the highest band reached, the first one's when none is. */
function lastReached(bands: readonly Lowered[], worths: readonly Ref[], into: Lowering, role: string): Ref {
  const [first, ...later] = worths;
  assert(first, 'bands have at least one band');
  return later.reduce((below, worth, at) => {
    const band = bands[at + 1];
    assert(band, 'every worth has its band');
    return into.choose(band.reached, worth, below, role, band.key);
  }, first);
}

/** Each slice of the amount at its own rate, added up. */
function marginal(plan: BandsPlan, bands: readonly Lowered[], on: Ref, into: Lowering): Ref {
  const pays = bands.map((band, at) => {
    const upper = bands[at + 1]?.edge;
    const within = into.step(
      { kind: 'clamp', input: on.id, least: band.edge.id, most: upper?.id },
      plan.onType,
      'within',
      band.key,
    );
    const slice = into.step(
      { kind: 'subtract', left: within.id, right: band.edge.id },
      plan.onType,
      'slice',
      band.key,
    );
    return into.step({ kind: 'multiply', inputs: [slice.id, band.worth.id] }, plan.type, 'pay', band.key);
  });
  return into.step({ kind: 'add', inputs: pays.map((pay) => pay.id) }, plan.type, 'total');
}

/** The straight line from a band's value at its edge to the next band's; the last band and a flat one stay level. */
function linear(plan: BandsPlan, band: Lowered, next: Lowered | undefined, on: Ref, into: Lowering): Ref {
  if (next === undefined || band.plan.flat) return band.worth;
  const [edge, nextEdge] = [Amount.of(band.plan.edge), Amount.of(next.plan.edge)];
  const rise = Amount.of(next.plan.base).minus(Amount.of(band.plan.base)).dividedBy(nextEdge.minus(edge));
  const slope = into.constant(rise, plan.type, 'slope', band.key);
  const beyond = into.step(
    { kind: 'subtract', left: on.id, right: band.edge.id },
    plan.onType,
    'beyond',
    band.key,
  );
  const climbed = into.step(
    { kind: 'multiply', inputs: [beyond.id, slope.id] },
    plan.type,
    'climbed',
    band.key,
  );
  return into.step({ kind: 'add', inputs: [band.worth.id, climbed.id] }, plan.type, 'line', band.key);
}

/** What an amount below the first edge gives, where the plan says so. */
function orBelow(plan: BandsPlan, bands: readonly Lowered[], value: Ref, into: Lowering): Ref {
  const [first] = bands;
  if (plan.below === undefined || first === undefined) return value;
  const below = into.number(plan.below, plan.type, 'below');
  return into.choose(first.reached, value, below, 'result');
}
