// Bands: source → plan. Checks what a schema cannot: edges that ascend, what each mode needs, amounts below the first band.
import { Amount } from '../../values/amount.ts';
import { both } from '../../values/bilingual.ts';
import type { Named } from '../../values/named.ts';
import type { Path } from '../../values/position.ts';
import { readType } from '../../values/type-source.ts';
import type { ValueType } from '../../values/types.ts';
import type { Compiled, CompileScope, Given } from '../kind.ts';
import { type BandPlan, type BandsPlan, hasRates, type SmoothingPlan } from './plan.ts';
import type { BandSource, BandsMode, BandsSource } from './schema.ts';

interface ReadBand {
  readonly edge: Amount;
  readonly plan: BandPlan;
}

export function compileBands(source: BandsSource, scope: CompileScope): Compiled<BandsPlan> | undefined {
  const on = scope.numeric(source.on, ['on']);
  const type = on && readMainType(source, on, scope);
  const bands = source.bands.map((band, at) => readBand(source, band, ['bands', at], scope));
  const below = source.below === undefined ? undefined : scope.amount(source.below, ['below']);
  const smoothing = readSmoothing(source, scope);
  const complete = bands.filter((band) => band !== undefined);
  const ordered = complete.length === bands.length && ascends(complete, scope);
  if (!on || !type || !ordered || !coversBelow(source, on, complete, scope)) return undefined;
  if ((source.below !== undefined && !below) || (source.smoothing && !smoothing)) return undefined;
  const plan: BandsPlan = {
    kind: 'bands',
    mode: source.mode,
    on: on.name,
    onType: on.type,
    type,
    below: below?.toExactText(),
    bands: complete.map((band) => band.plan),
    smoothing,
  };
  return { plan, gives: gives(plan, scope) };
}

function gives(plan: BandsPlan, scope: CompileScope): readonly Given[] {
  const { zh, en } = scope.label;
  const main: Given = { part: '', type: plan.type, label: scope.label };
  const band: Given = {
    part: 'band',
    type: { kind: 'count', unit: '' },
    label: both(`${zh}:所在档`, `${en}: band`),
  };
  const rate: Given = { part: 'rate', type: { kind: 'ratio' }, label: both(`${zh}:比例`, `${en}: rate`) };
  return hasRates(plan.mode) ? [main, band, rate] : [main, band];
}

/** The type of what the bands give: that of `on` for rates; stated by `gives` for values. */
function readMainType(source: BandsSource, on: Named, scope: CompileScope): ValueType | undefined {
  if (hasRates(source.mode)) {
    if (source.gives === undefined) return on.type;
    scope.report({
      code: 'BAND_MODE',
      path: ['gives'],
      atKey: true,
      message: both(
        `${source.mode} 模式的结果与 ${source.on} 同类型,不写 gives`,
        `mode ${source.mode} gives the type of ${source.on}; it takes no gives`,
      ),
      hint: both('删除这一行', 'remove this line'),
    });
    return undefined;
  }
  if (source.gives !== undefined) return readType(source.gives, ['gives'], (report) => scope.report(report));
  scope.report({
    code: 'BAND_MODE',
    path: [],
    message: both(`${source.mode} 模式须写明结果类型`, `mode ${source.mode} must say what type it gives`),
    hint: both('加上 gives: { type: … }', 'add gives: { type: … }'),
  });
  return undefined;
}

function readBand(
  source: BandsSource,
  band: BandSource,
  path: Path,
  scope: CompileScope,
): ReadBand | undefined {
  const edge = readEdge(band, path, scope);
  const base = readBase(source, band, path, scope);
  const lifted = readOptional(band.lifted, [...path, 'lifted'], scope);
  const when = band.when === undefined ? undefined : scope.condition(band.when, [...path, 'when']);
  const from = readOptional(band.allowed?.from, [...path, 'allowed', 'from'], scope);
  const to = readOptional(band.allowed?.to, [...path, 'allowed', 'to'], scope);
  const fits = fitsMode(source, band, path, scope);
  const ranged = isRange(from, to, [...path, 'allowed'], scope);
  if (
    !edge ||
    !base ||
    !fits ||
    !ranged ||
    [lifted, from, to].includes('wrong') ||
    (band.when !== undefined && !when)
  )
    return undefined;
  return {
    edge,
    plan: {
      edge: edge.toExactText(),
      exclusive: band.above !== undefined,
      base: base.toExactText(),
      lifted: text(lifted),
      when,
      flat: band.flat === true,
      allowed: band.allowed && { from: text(from), to: text(to) },
    },
  };
}

type Optional = Amount | 'wrong' | undefined;

const text = (amount: Optional): string | undefined =>
  amount === undefined || amount === 'wrong' ? undefined : amount.toExactText();

const readOptional = (written: string | undefined, path: Path, scope: CompileScope): Optional =>
  written === undefined ? undefined : (scope.amount(written, path) ?? 'wrong');

/** A range from more to less would hold nothing. */
function isRange(from: Optional, to: Optional, path: Path, scope: CompileScope): boolean {
  if (!(from instanceof Amount && to instanceof Amount && to.lt(from))) return true;
  scope.report({
    code: 'BAND_RANGE',
    path: [...path, 'to'],
    message: both('范围的上限低于下限', 'the range ends below where it begins'),
    hint: both('对调 from 与 to', 'swap from and to'),
  });
  return false;
}

function readEdge(band: BandSource, path: Path, scope: CompileScope): Amount | undefined {
  if (band.from !== undefined && band.above === undefined) return scope.amount(band.from, [...path, 'from']);
  if (band.above !== undefined && band.from === undefined)
    return scope.amount(band.above, [...path, 'above']);
  scope.report({
    code: 'BAND_EDGE',
    path,
    message:
      band.from === undefined
        ? both('这一档没有下限', 'this band has no lower edge')
        : both('这一档同时写了 from 和 above', 'this band has both from and above'),
    hint: both(
      '写 from(含该数)或 above(不含该数)其中一个',
      'write either from (the number included) or above (excluded)',
    ),
  });
  return undefined;
}

function readBase(
  source: BandsSource,
  band: BandSource,
  path: Path,
  scope: CompileScope,
): Amount | undefined {
  const member = hasRates(source.mode) ? 'rate' : 'value';
  const written = band[member];
  if (written !== undefined) return scope.amount(written, [...path, member]);
  scope.report({
    code: 'BAND_VALUE',
    path,
    message: both(`这一档没有 ${member}`, `this band has no ${member}`),
    hint: both(
      `${source.mode} 模式每档都要写 ${member}`,
      `in mode ${source.mode} every band says its ${member}`,
    ),
  });
  return undefined;
}

const foreignMembers = {
  marginal: ['value', 'flat'],
  whole: ['value', 'flat'],
  amount: ['rate', 'lifted', 'when', 'flat'],
  linear: ['rate', 'lifted', 'when'],
} as const satisfies Record<BandsMode, readonly (keyof BandSource)[]>;

/** Refuses members that the mode would ignore, and half a lift. */
function fitsMode(source: BandsSource, band: BandSource, path: Path, scope: CompileScope): boolean {
  const ignored = foreignMembers[source.mode].filter((member) => band[member] !== undefined);
  for (const member of ignored) {
    scope.report({
      code: 'BAND_MODE',
      path: [...path, member],
      atKey: true,
      message: both(`${source.mode} 模式不用 ${member}`, `mode ${source.mode} has no use for ${member}`),
      hint: both('删除它,或换一种模式', 'remove it, or choose another mode'),
    });
  }
  return ignored.length === 0 && liftIsWhole(band, path, scope);
}

function liftIsWhole(band: BandSource, path: Path, scope: CompileScope): boolean {
  const open = band.when !== undefined && band.lifted === undefined && band.owner === undefined;
  if (!open && (band.lifted === undefined || band.when !== undefined)) return true;
  scope.report({
    code: 'BAND_LIFT',
    path,
    message: open
      ? both('写了上浮条件,但没有上浮后的比例', 'there is a condition for a lift but no lifted rate')
      : both('写了上浮比例,但没有条件', 'there is a lifted rate but no condition'),
    hint: open
      ? both(
          '补上 lifted;若待老板确定,写 owner 说明',
          'add lifted, or an owner question when it is still to be decided',
        )
      : both('补上 when,或把比例写进 rate', 'add when, or write the rate as rate'),
  });
  return false;
}

function ascends(bands: readonly ReadBand[], scope: CompileScope): boolean {
  const wrong = bands.findIndex((band, at) => {
    const before = bands[at - 1];
    return before !== undefined && !band.edge.gt(before.edge);
  });
  if (wrong < 0) return true;
  scope.report({
    code: 'BAND_ORDER',
    path: ['bands', wrong],
    message: both(
      `第 ${wrong + 1} 档的下限 ${bands[wrong]?.plan.edge} 不高于上一档的 ${bands[wrong - 1]?.plan.edge}`,
      `band ${wrong + 1} starts at ${bands[wrong]?.plan.edge}, not above the ${bands[wrong - 1]?.plan.edge} before it`,
    ),
    hint: both('各档下限须从低到高', 'order the bands by their lower edges'),
  });
  return false;
}

/** An amount below the first edge must have a value too, unless no amount can be there. */
function coversBelow(
  source: BandsSource,
  on: Named,
  bands: readonly ReadBand[],
  scope: CompileScope,
): boolean {
  const [first] = bands;
  const lowest = on.range?.from;
  const reachable =
    first !== undefined &&
    (lowest === undefined || lowest.at.lt(first.edge) || (lowest.at.eq(first.edge) && first.plan.exclusive));
  if (!reachable || source.below !== undefined) return true;
  scope.report({
    code: 'BAND_GAP',
    path: ['bands', 0],
    message: both(
      `低于第一档下限 ${first.plan.edge} 时没有结果`,
      `there is no value below the first edge, ${first.plan.edge}`,
    ),
    hint: both(
      '写 below: 说明低于第一档时的结果(例如 below: 0)',
      'say what an amount below the first band gives, for example below: 0',
    ),
  });
  return false;
}

function readSmoothing(source: BandsSource, scope: CompileScope): SmoothingPlan | undefined {
  if (source.smoothing === undefined) return undefined;
  const from = scope.amount(source.smoothing.from, ['smoothing', 'from']);
  const to = scope.amount(source.smoothing.to, ['smoothing', 'to']);
  const accepted = (source.smoothing.accepted ?? []).map((step) => Amount.of(step.band).toCount());
  const steps = areSteps(accepted, source.bands.length, scope);
  if (!from || !to || !isRange(from, to, ['smoothing'], scope) || !steps) return undefined;
  return { from: from.toExactText(), to: to.toExactText(), accepted };
}

/** An acceptance of a band that is not there, or of one twice, is a slip that would hide what it was meant for. */
function areSteps(accepted: readonly number[], bands: number, scope: CompileScope): boolean {
  const odd = accepted.findIndex((band, at) => band > bands || accepted.indexOf(band) < at);
  if (odd < 0) return true;
  const band = accepted[odd] ?? 0;
  scope.report({
    code: 'BAND_ACCEPTED',
    path: ['smoothing', 'accepted', odd, 'band'],
    message:
      band > bands
        ? both(`没有第 ${band} 档`, `there is no band ${band}`)
        : both(`第 ${band} 档已经写过`, `band ${band} is accepted twice`),
    hint: both(
      `写 2 到 ${bands} 之间的档次,每档一次`,
      `name bands from 2 to ${bands}, each once: the step is the one up to that band`,
    ),
  });
  return false;
}
