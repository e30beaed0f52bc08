// What a policy uses: which facts a used policy reads under names of this one, and that both mean the same by all others.
import { fits } from '../expression/typing.ts';
import { both } from '../values/bilingual.ts';
import type { Report } from '../values/finding.ts';
import { everything, isInside } from '../values/interval.ts';
import type { Named, Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import { typeText } from '../values/types.ts';
import type { Policy } from './policy.ts';
import type { UseSource } from './schema.ts';
import { resolve } from './scope.ts';

/** Which facts of this policy a fact of the used one is read from: of several, the first that is given. */
export type GivenFacts = Readonly<Record<string, readonly [string, ...string[]]>>;

export const policyOf = (source: UseSource): string => (typeof source === 'string' ? source : source.policy);

export interface Use {
  readonly source: UseSource;
  readonly policy: Policy;
  /** The facts this policy has listed, and the vocabulary as it sees it. */
  readonly listed: Names;
  readonly vocabulary: Names;
  readonly path: Path;
  readonly report: (report: Report) => void;
}

/** The facts that are given under another name, none for most; undefined after reporting what does not fit. */
export function readGivenFacts(use: Use): GivenFacts | undefined {
  const { source, policy } = use;
  const written = typeof source === 'string' ? {} : source.facts;
  const entries = Object.entries(written).map(([name, from]) => readGiven(name, from, use));
  const own = policy.plan.facts.filter(({ name }) => !Object.hasOwn(written, name));
  const differing = own.filter(({ name }) => reportDiffering(name, use));
  const complete = entries.filter((entry) => entry !== undefined);
  if (complete.length < entries.length || differing.length > 0) return undefined;
  return Object.fromEntries(complete);
}

type Given = readonly [name: string, from: readonly [string, ...string[]]];

function readGiven(name: string, from: string | readonly string[], use: Use): Given | undefined {
  const { policy, listed, report } = use;
  const path = [...use.path, 'facts', name];
  const fact = policy.plan.facts.some((each) => each.name === name) ? policy.names.get(name) : undefined;
  if (!fact) return report(unreadFact(name, policy, path)) as undefined;
  const sources = (typeof from === 'string' ? [from] : from).map((each) =>
    resolve(each, listed, path, report),
  );
  const [first, ...rest] = sources.filter((each) => each !== undefined && fitsFact(each, fact, path, use));
  if (first === undefined || rest.length + 1 < sources.length) return undefined;
  return [name, [first.name, ...rest.flatMap((each) => each?.name ?? [])]];
}

/** A fact may stand for another when every value it can have is one the other can have. */
function fitsFact(from: Named, fact: Named, path: Path, { policy, report }: Use): boolean {
  if (fits(from.type, fact.type) && isInside(from.range ?? everything, fact.range ?? everything)) return true;
  const [found, needed] = [typeText(from.type), typeText(fact.type)];
  report({
    code: 'USES_FACT_TYPE',
    path,
    message: both(
      `${from.name}(${found.zh})不能作为 ${policy.id} 的 ${fact.name}(${needed.zh}):类型或范围不符`,
      `${from.name}, ${found.en}, cannot be ${fact.name} of ${policy.id}, ${needed.en}: its type or range differs`,
    ),
    hint: both('改用同类、范围不更宽的事实', 'use a fact of that type whose range is no wider'),
  });
  return false;
}

/** One name with two meanings: the used policy would read what was given for another fact. True when it was reported. */
function reportDiffering(name: string, { policy, vocabulary, path, report }: Use): boolean {
  const [here, there] = [vocabulary.get(name), policy.names.get(name)];
  if (here === there) return false;
  report({
    code: 'USES_FACT_MEANING',
    path,
    message: both(
      `${policy.id} 的事实 ${name} 与这里的不是一回事`,
      `${policy.id} means something else by the fact ${name}`,
    ),
    hint: both(
      `写 { policy: ${policy.id}, facts: { ${name}: 这里的事实 } },说明它读哪一个`,
      `say which fact it reads: { policy: ${policy.id}, facts: { ${name}: a fact of this policy } }`,
    ),
  });
  return true;
}

const unreadFact = (name: string, policy: Policy, path: Path): Report => ({
  code: 'USES_FACT_UNKNOWN',
  path,
  atKey: true,
  message: both(`${policy.id} 不读取事实 ${name}`, `${policy.id} reads no fact ${name}`),
  hint: both(
    `它读取 ${policy.plan.facts.map((fact) => fact.name).join('、')}`,
    `it reads ${policy.plan.facts.map((fact) => fact.name).join(', ')}`,
  ),
});

/** The policies a policy reads, itself and those they read included. */
const reachOf = (policy: Policy): ReadonlySet<Policy> =>
  new Set([policy, ...[...policy.used.values()].flatMap((used) => [...reachOf(used)])]);

/** Whether a policy stands behind both. */
export const overlap = (a: Policy, b: Policy): boolean =>
  [...reachOf(a)].some((each) => reachOf(b).has(each));

/** Whether something behind a policy reads facts under other names. */
export const givesFacts = (policy: Policy): boolean =>
  [...reachOf(policy)].some(({ plan }) => plan.uses.some(({ facts }) => facts !== undefined));
