// Policy: document → policy. Checks shape, then meaning, block by block from top to bottom; a policy exists only when nothing is an error.

import { type KindName, kindNames, kindOf } from '../blocks/index.ts';
import type { Given } from '../blocks/kind.ts';
import type { Condition } from '../condition/condition.ts';
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError, type Report, sortFindings } from '../values/finding.ts';
import { canonicalText } from '../values/hash.ts';
import type { Named, Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import { hashPlan } from './hash-plan.ts';
import { readOutcomes } from './outcomes.ts';
import type { BlockPlan, BlockWords, Policy, PolicyPlan } from './policy.ts';
import type { PolicySource, UseSource } from './schema.ts';
import { blockScope } from './scope.ts';
import { type GivenFacts, givesFacts, overlap, policyOf, readGivenFacts } from './uses.ts';

const kindValidators = {
  bands: validators.bands,
  lookup: validators.lookup,
  scorecard: validators.scorecard,
  rules: validators.rules,
  formula: validators.formula,
  rank: validators.rank,
} satisfies Record<KindName, validators.Validator>;

/** What a policy may refer to outside itself. */
export interface Surroundings {
  /** The facts of the edition's vocabulary as this policy sees them. */
  readonly facts: ReadonlyMap<string, Named>;
  /** A policy it uses; undefined when there is none of that name, or it has errors. */
  policy(id: string): Policy | undefined;
}

export interface Checked {
  /** Absent when a finding is an error. */
  readonly policy?: Policy;
  readonly findings: readonly Finding[];
}

/** Compiles the document of one policy. Findings are sorted; none is thrown. */
export function compilePolicy(document: Document, surroundings: Surroundings): Checked {
  const shape = checkShape(document, validators.policy);
  if (shape.some(isError)) return { findings: shape };
  const compilation = new Compilation(document, surroundings);
  const policy = compilation.compile();
  const findings = sortFindings([...shape, ...compilation.findings]);
  return policy && !findings.some(isError) ? { policy, findings } : { findings };
}

/**
 * What the block at `at` may read: facts, outcomes of used policies and columns of the blocks above, in this order, as far as they
 * can be compiled. For those who edit a policy: it has an answer while the block itself, or one below it, still has errors.
 */
export function namesAbove(document: Document, surroundings: Surroundings, at: number): Names {
  if (checkShape(document, validators.policy).some(isError)) return new Map();
  return new Compilation(document, surroundings).namesAbove(at);
}

/** The source of one block after its shape was checked: what all kinds have in common. */
interface BlockSource {
  readonly id: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly because?: Bilingual;
  readonly owner?: BlockWords['owner'];
  readonly when?: unknown;
}

interface CompiledBlock {
  readonly plan: BlockPlan;
  readonly words: BlockWords;
}

class Compilation {
  readonly findings: Finding[] = [];
  private readonly names = new Map<string, Named>();
  private readonly used = new Map<string, Policy>();
  private readonly given = new Map<string, GivenFacts>();
  /** Facts, used policies and blocks that are not there: that nobody can read them is their own finding's consequence, not another one. */
  private readonly failed = new Set<string>();
  private readonly document: Document;
  private readonly source: PolicySource;
  private readonly surroundings: Surroundings;

  constructor(document: Document, surroundings: Surroundings) {
    this.document = document;
    this.surroundings = surroundings;
    this.source = document.written as PolicySource;
  }

  compile(): Policy | undefined {
    this.readFacts();
    this.readUses();
    const blocks = this.source.blocks.map(({ id }, at) => {
      const block = this.compileBlock(['blocks', at]);
      if (!block) this.failed.add(id);
      return block;
    });
    const complete = blocks.filter((block) => block !== undefined);
    const outcomes = readOutcomes(
      this.source,
      this.names,
      complete.map((block) => block.plan),
      this.used,
      this.reporter([]),
    );
    if (complete.length < blocks.length || !outcomes) return undefined;
    return this.assemble(complete, outcomes);
  }

  namesAbove(at: number): Names {
    this.readFacts();
    this.readUses();
    for (let above = 0; above < at; above++) this.compileBlock(['blocks', above]);
    return this.names;
  }

  private assemble(blocks: readonly CompiledBlock[], outcomes: PolicyPlan['outcomes']): Policy {
    const { source } = this;
    const plan: PolicyPlan = {
      policy: source.policy,
      facts: source.facts.flatMap((name) => {
        const named = this.names.get(name);
        return named ? [{ name, type: named.type }] : [];
      }),
      uses: [...this.used].map(([alias, { id, planHash }]) => {
        const facts = this.given.get(alias);
        return { alias, policy: id, planHash, ...(facts && { facts }) };
      }),
      blocks: blocks.map((block) => block.plan),
      outcomes,
    };
    return {
      id: source.policy,
      file: this.document.file,
      system: source.system,
      cadence: source.cadence,
      title: source.title,
      because: source.because,
      plan,
      planHash: hashPlan(plan),
      words: blocks.map((block) => block.words),
      outcomeLabels: new Map(Object.entries(source.outcomes).map(([name, { label }]) => [name, label])),
      names: this.names,
      used: this.used,
    };
  }

  private readFacts(): void {
    this.source.facts.forEach((name, at) => {
      const named = this.surroundings.facts.get(name);
      if (named) this.names.set(name, named);
      else this.fail(name, ['facts', at], unknownFact(name));
    });
  }

  private readUses(): void {
    for (const [alias, source] of Object.entries(this.source.uses ?? {})) {
      const [id, path] = [policyOf(source), ['uses', alias]];
      const policy = this.surroundings.policy(id);
      if (!policy) {
        this.fail(alias, path, unknownPolicy(id));
        continue;
      }
      this.use(alias, source, policy, path);
      for (const { name, type } of policy.plan.outcomes) {
        const label = policy.outcomeLabels.get(name) ?? both(name, name);
        const named = {
          name: `${alias}.${name}`,
          type,
          label,
          origin: 'column',
          policy: policy.title,
        } as const;
        this.define(named, ['uses', alias]);
      }
    }
  }

  private use(alias: string, source: UseSource, policy: Policy, path: Path): void {
    const [listed, vocabulary] = [new Map(this.names), this.surroundings.facts];
    const given = readGivenFacts({ source, policy, listed, vocabulary, path, report: this.reporter([]) });
    const others = [...this.used].filter(([, other]) => overlap(policy, other));
    const alike = typeof source === 'string' && !givesFacts(policy);
    if (others.some(([name, other]) => !alike || this.given.has(name) || givesFacts(other)))
      this.report(path)(usedTwice(policy.id));
    if (given && Object.keys(given).length > 0) this.given.set(alias, given);
    this.used.set(alias, policy);
  }

  /** Checks and compiles the block at `path`, and makes its columns readable for the blocks below. */
  private compileBlock(path: Path): CompiledBlock | undefined {
    const source = this.document.writtenAt(path) as unknown as BlockSource;
    const kind = kindOf(source.kind);
    if (!kind) return this.report([...path, 'kind'])(unknownKind(source.kind));
    const shape = checkShape(this.document, kindValidators[source.kind as KindName], path);
    this.findings.push(...shape);
    if (shape.some(isError)) return undefined;
    const scope = blockScope(source.label, this.names, this.reporter(path));
    const when = source.when === undefined ? undefined : scope.condition(source.when, ['when']);
    const compiled = kind.compile(source, scope);
    if (!compiled) return undefined;
    this.defineColumns(source.id, compiled.gives, path);
    if (source.when !== undefined && when === undefined) return undefined;
    const { label, because, owner } = source;
    return {
      plan: { id: source.id, kind: source.kind, when: when as Condition | undefined, plan: compiled.plan },
      words: { label, because, owner, gives: compiled.gives },
    };
  }

  private defineColumns(id: string, gives: readonly Given[], path: Path): void {
    for (const { part, type, label } of gives) {
      this.define({ name: part === '' ? id : `${id}.${part}`, type, label, origin: 'column' }, [
        ...path,
        'id',
      ]);
    }
  }

  private define(named: Named, path: Path): void {
    if (this.names.has(named.name)) this.report(path)(takenName(named.name));
    else this.names.set(named.name, named);
  }

  /** Reports relative to `base`; the place is looked up in the document. */
  private reporter(base: Path): (report: Report) => undefined {
    return ({ code, severity = 'error', path, atKey = false, message, hint }) => {
      const whole = [...base, ...path];
      if (code === 'NAME_UNKNOWN' && this.mentionsFailed(whole)) return undefined;
      const place = this.document.placeOf(whole, { key: atKey });
      this.findings.push({ code, severity, place, path: whole, message, hint });
      return undefined;
    };
  }

  /** A name stands in what is written at the place, or is the key there: an outcome without `from` reads the column of its own name. */
  private mentionsFailed(path: Path): boolean {
    const written = `${path.at(-1)} ${canonicalText(this.document.writtenAt(path) ?? '')}`;
    return [...this.failed].some((id) => new RegExp(`\\b${id}\\b`).test(written));
  }

  private fail(name: string, path: Path, report: Omit<Report, 'path'>): void {
    this.report(path)(report);
    this.failed.add(name);
  }

  private report(path: Path): (report: Omit<Report, 'path'>) => undefined {
    return (report) => this.reporter(path)({ ...report, path: [] });
  }
}

const unknownFact = (name: string): Omit<Report, 'path'> => ({
  code: 'FACT_UNKNOWN',
  message: both(`事实目录中没有 ${name}`, `the vocabulary has no fact ${name}`),
  hint: both('在 facts.yaml 中声明它,或改正拼写', 'declare it in facts.yaml, or correct the spelling'),
});

const unknownPolicy = (id: string): Omit<Report, 'path'> => ({
  code: 'POLICY_UNKNOWN',
  message: both(
    `没有可用的策略 ${id}:不存在、有错误,或互相引用`,
    `there is no usable policy ${id}: it does not exist, has errors, or uses this one`,
  ),
  hint: both('改正名称,或先修好那条策略', 'correct the name, or mend that policy first'),
});

/** A policy that reads facts under other names is one policy with two meanings when it is also read without them. */
const usedTwice = (id: string): Omit<Report, 'path'> => ({
  code: 'USES_TWICE',
  message: both(
    `${id} 已被引用,不能再用别的事实引用一次`,
    `${id} is used already and cannot be used again with other facts`,
  ),
  hint: both('只引用一次,或去掉 facts', 'use it once, or without facts'),
});

const unknownKind = (kind: string): Omit<Report, 'path'> => ({
  code: 'KIND_UNKNOWN',
  message: both(`没有 ${kind} 这种块`, `there is no kind of block ${kind}`),
  hint: both(`可用的有 ${kindNames.join('、')}`, `the kinds are ${kindNames.join(', ')}`),
});

const takenName = (name: string): Omit<Report, 'path'> => ({
  code: 'NAME_TAKEN',
  message: both(`名称 ${name} 已被占用`, `the name ${name} is already taken`),
  hint: both('换一个 id,使每个名称只有一个含义', 'choose another id, so that each name means one thing'),
});
