// The vocabulary of an edition: facts.yaml → every fact's type, range, label and column, as each policy sees it.
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import type { Amount } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError, type Report, sortFindings } from '../values/finding.ts';
import { between, type Interval } from '../values/interval.ts';
import type { Named } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import { readType } from '../values/type-source.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
import type { FactSource, FactsSource } from './schema.ts';

/** A fact of the vocabulary. */
export interface Fact extends Named {
  readonly range: Interval;
  /** The heading of its column in the team's data. */
  readonly column: string;
  readonly note?: Bilingual | undefined;
}

export interface Catalogue {
  readonly facts: ReadonlyMap<string, Fact>;
  /** Facts that mean something else in one policy. */
  readonly only: ReadonlyMap<string, ReadonlyMap<string, Fact>>;
}

const seen = new WeakMap<Catalogue, Map<string, ReadonlyMap<string, Fact>>>();

/** The facts as one policy sees them: its own meanings before the common ones. The same map for the same question, so that it can be a key. */
export function factsFor(catalogue: Catalogue, policy: string): ReadonlyMap<string, Fact> {
  const policies = seen.get(catalogue) ?? new Map<string, ReadonlyMap<string, Fact>>();
  seen.set(catalogue, policies);
  const facts = policies.get(policy) ?? new Map([...catalogue.facts, ...(catalogue.only.get(policy) ?? [])]);
  policies.set(policy, facts);
  return facts;
}

/**
 * Reads facts.yaml. Facts with an error are left out, so that the policies that do not need them can still be checked.
 * There is no catalogue where the file is not of the right shape.
 */
export function readCatalogue(document: Document): {
  readonly catalogue?: Catalogue;
  readonly findings: readonly Finding[];
} {
  const shape = checkShape(document, validators.facts);
  if (shape.some(isError)) return { findings: shape };
  const findings: Finding[] = [...shape];
  const source = document.written as unknown as FactsSource;
  const reportTo =
    (base: Path) =>
    (report: Report): void => {
      const path = [...base, ...report.path];
      const place = document.placeOf(path, { key: report.atKey ?? false });
      findings.push({ ...report, severity: report.severity ?? 'error', path, place });
    };
  const facts = readFacts(source.facts, ['facts'], reportTo);
  const only = new Map(
    Object.entries(source.only ?? {}).map(([policy, own]) => [
      policy,
      readFacts(own, ['only', policy], reportTo),
    ]),
  );
  return { catalogue: { facts, only }, findings: sortFindings(findings) };
}

type ReportTo = (base: Path) => (report: Report) => void;

function readFacts(
  sources: Readonly<Record<string, FactSource>>,
  base: Path,
  reportTo: ReportTo,
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const [name, source] of Object.entries(sources)) {
    const fact = readFact(name, source, reportTo([...base, name]));
    if (fact) facts.set(name, fact);
  }
  return facts;
}

function readFact(name: string, source: FactSource, report: (report: Report) => void): Fact | undefined {
  const type = readType(source, [], report);
  const min = readLimit('min', source, report);
  const max = readLimit('max', source, report);
  if (!type || min === 'wrong' || max === 'wrong' || !rangeFits(type, source, report)) return undefined;
  if (min && max?.lt(min)) {
    report({
      code: 'FACT_RANGE',
      path: ['max'],
      message: both(`${name} 的上限低于下限`, `the largest value of ${name} is below its least`),
      hint: both('对调 min 与 max', 'swap min and max'),
    });
    return undefined;
  }
  const { label, column = name, note } = source;
  return { name, type, label, origin: 'fact', range: between(min, max), column, note };
}

function readLimit(
  member: 'min' | 'max',
  source: FactSource,
  report: (report: Report) => void,
): Amount | undefined | 'wrong' {
  const written = source[member];
  if (written === undefined) return undefined;
  const amount = readAmount(written);
  if (amount) return amount;
  report({
    code: 'NUMBER_FORMAT',
    path: [member],
    message: both(
      `“${written}”不是可以精确表示的数`,
      `"${written}" is not a number that can be held exactly`,
    ),
    hint: both('写成 100000、0.6 或 60%', 'write 100000, 0.6 or 60%'),
  });
  return 'wrong';
}

function rangeFits(type: ValueType, source: FactSource, report: (report: Report) => void): boolean {
  const of = type.kind === 'list' ? type.of : type;
  if (isNumeric(of) || (source.min === undefined && source.max === undefined)) return true;
  report({
    code: 'FACT_RANGE',
    path: [source.min === undefined ? 'max' : 'min'],
    message: both('只有数值类的事实有上下限', 'only numeric facts have a least or largest value'),
    hint: both('删除 min 与 max', 'remove min and max'),
  });
  return false;
}
