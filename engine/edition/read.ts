// Edition: files → edition. Every file is read, every policy checked against the vocabulary and the policies it uses, every case run.
import type { Policy } from '../policy/policy.ts';
import { systems } from '../policy/systems.ts';
import type { Document } from '../text/document.ts';
import { readDocument } from '../text/read.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import { Amount } from '../values/amount.ts';
import { readAmount } from '../values/amount-text.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError, sortFindings } from '../values/finding.ts';
import { startOf } from '../values/position.ts';
import { checkCases } from './cases.ts';
import type { Catalogue } from './catalogue.ts';
import { catalogueOf, checkedPolicy } from './checked.ts';
import { contentHash } from './content-hash.ts';
import type { Edition, EditionHead, SourceFile } from './edition.ts';
import type { EditionSource } from './schema.ts';

/**
 * Reads and checks a whole edition. It always comes back with its findings; what has errors is left out.
 * What has not changed since `previous` is taken over from it, so that a page can check at every keystroke.
 */
export function readEdition(files: readonly SourceFile[], previous?: Edition): Edition {
  const findings: Finding[] = [];
  const documents = readDocuments(files, findings, previous);
  const head = readHead(documents.get('edition.yaml'), findings);
  const catalogue = readFacts(documents.get('facts.yaml'), findings);
  const policies = new Policies(documents, catalogue, findings).compileAll();
  checkCases(documents, policies, catalogue, findings);
  return {
    head,
    catalogue,
    policies,
    documents,
    contentHash: contentHash(files),
    findings: sortFindings(findings),
  };
}

/** Which sort of file a path names; undefined for a file that has no place in an edition. */
export function fileKind(path: string): 'edition' | 'facts' | 'policy' | 'cases' | undefined {
  if (path === 'edition.yaml') return 'edition';
  if (path === 'facts.yaml') return 'facts';
  const [, system, name] = /^([a-z]+)\/([a-z0-9-]+(?:\.cases)?)\.yaml$/.exec(path) ?? [];
  if (name === undefined || !systems.some((known) => known === system)) return undefined;
  return name.endsWith('.cases') ? 'cases' : 'policy';
}

function readDocuments(
  files: readonly SourceFile[],
  findings: Finding[],
  previous: Edition | undefined,
): ReadonlyMap<string, Document> {
  const documents = new Map<string, Document>();
  for (const { path, text } of files) {
    if (fileKind(path) === undefined) {
      findings.push(unexpectedFile(path));
      continue;
    }
    const known = previous?.documents.get(path);
    const read = known?.text === text ? { document: known, findings: [] } : readDocument(path, text);
    findings.push(...read.findings);
    if (read.document) documents.set(path, read.document);
  }
  for (const path of ['edition.yaml', 'facts.yaml']) {
    if (!files.some((file) => file.path === path)) findings.push(missingFile(path));
  }
  return documents;
}

const nobody: EditionHead = {
  id: '',
  effectiveFrom: '',
  currency: { sales: '', salary: '' },
  fx: Amount.one,
  notes: both('', ''),
};

function readHead(document: Document | undefined, findings: Finding[]): EditionHead {
  if (!document) return nobody;
  const shape = checkShape(document, validators.edition);
  findings.push(...shape);
  if (shape.some(isError)) return nobody;
  const source = document.written as unknown as EditionSource;
  const { publishedAt: at, by, contentHash: hash } = source;
  const written = [at, by, hash].filter((member) => member !== undefined);
  if (written.length % 3 !== 0) findings.push(halfPublished(document));
  return {
    id: source.edition,
    from: source.from,
    effectiveFrom: source.effectiveFrom,
    currency: source.currency,
    fx: readAmount(source.fx) ?? Amount.one,
    notes: source.notes,
    owner: source.owner,
    published:
      at !== undefined && by !== undefined && hash !== undefined ? { at, by, contentHash: hash } : undefined,
  };
}

function readFacts(document: Document | undefined, findings: Finding[]): Catalogue {
  if (!document) return { facts: new Map(), only: new Map() };
  const read = catalogueOf(document);
  findings.push(...read.findings);
  return read.catalogue;
}

/** Compiles the policies of an edition, each after those it uses. */
class Policies {
  private readonly compiled = new Map<string, Policy>();
  private readonly visited = new Set<string>();
  private readonly sources = new Map<string, Document>();
  private readonly catalogue: Catalogue;
  private readonly findings: Finding[];

  constructor(documents: ReadonlyMap<string, Document>, catalogue: Catalogue, findings: Finding[]) {
    this.catalogue = catalogue;
    this.findings = findings;
    for (const [path, document] of documents) {
      if (fileKind(path) !== 'policy') continue;
      const id = idOf(path);
      if (this.sources.has(id)) findings.push(wrongPlace(document, 'policy', path));
      else this.sources.set(id, document);
    }
  }

  /** The policies without errors, in the order of their files. */
  compileAll(): ReadonlyMap<string, Policy> {
    const ids = [...this.sources.keys()];
    for (const id of ids) this.compile(id);
    return new Map(
      ids.flatMap((id) => {
        const policy = this.compiled.get(id);
        return policy ? [[id, policy]] : [];
      }),
    );
  }

  /** A policy that is asked for while it is being compiled is used by itself, and so is not there. */
  private compile(id: string): Policy | undefined {
    const document = this.sources.get(id);
    if (!document || this.visited.has(id)) return this.compiled.get(id);
    this.visited.add(id);
    const { policy, findings } = checkedPolicy(document, id, this.catalogue, (used) => this.compile(used));
    this.findings.push(...findings);
    if (!policy) return undefined;
    this.checkPlace(policy, document);
    this.compiled.set(id, policy);
    return policy;
  }

  private checkPlace(policy: Policy, document: Document): void {
    const path = `${policy.system}/${policy.id}.yaml`;
    if (document.file === path) return;
    this.findings.push(wrongPlace(document, idOf(document.file) === policy.id ? 'system' : 'policy', path));
  }
}

const idOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.yaml$/, '');

const finding = (code: string, file: string, message: Bilingual, hint: Bilingual): Finding => ({
  code,
  severity: 'error',
  place: startOf(file),
  path: [],
  message,
  hint,
});

const unexpectedFile = (path: string): Finding =>
  finding(
    'FILE_UNEXPECTED',
    path,
    both('这个文件在版本中没有位置', 'this file has no place in an edition'),
    both(
      `策略放在 ${systems.join('、')} 文件夹下,名为 <策略>.yaml 或 <策略>.cases.yaml`,
      `policies stand under ${systems.join(', ')} as <policy>.yaml or <policy>.cases.yaml`,
    ),
  );

const missingFile = (path: string): Finding =>
  finding(
    'FILE_MISSING',
    path,
    both(`缺少 ${path}`, `${path} is missing`),
    both('从上一版本复制一份', 'copy it from the edition before'),
  );

const halfPublished = (document: Document): Finding => ({
  ...finding(
    'PUBLICATION_INCOMPLETE',
    document.file,
    both(
      'publishedAt、by、contentHash 须同时写或同时不写',
      'publishedAt, by and contentHash stand together or not at all',
    ),
    both('不要手工填写;用发布功能', 'do not write them by hand; publish'),
  ),
});

const wrongPlace = (document: Document, member: 'policy' | 'system', path: string): Finding => ({
  ...finding(
    'FILE_NAME',
    document.file,
    both(
      '策略的名称或系统与文件位置不符,或两个文件同名',
      'the policy or its system does not match where its file stands, or two files share a name',
    ),
    both(`应放在 ${path}`, `it belongs at ${path}`),
  ),
  place: document.placeOf([member]),
  path: [member],
});
