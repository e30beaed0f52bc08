// Edition: files → edition. What is asked for is read then: a policy when it is evaluated, everything when the findings are wanted.
import type { Document } from '../text/document.ts';
import { readDocument } from '../text/read.ts';
import { type Finding, sortFindings } from '../values/finding.ts';
import { LazyMap } from '../values/lazy-map.ts';
import { casesFindings } from './cases.ts';
import type { Catalogue } from './catalogue.ts';
import { catalogueOf } from './checked.ts';
import { contentHash } from './content-hash.ts';
import type { Edition, SourceFile } from './edition.ts';
import { fileKind, missingFile, unexpectedFile } from './files.ts';
import { inOrder, orderFindings } from './order.ts';
import { Policies } from './policies.ts';
import { questionsFindings } from './question-findings.ts';
import { readHead } from './read-head.ts';
import { rowsFindings } from './rows.ts';

/**
 * Reads an edition. Its `findings` are those of every file, policy and case, computed when they are first looked at;
 * what has errors is left out of `policies`.
 * What has not changed since `previous` is taken over from it, so that a page can check at every keystroke.
 */
export function readEdition(files: readonly SourceFile[], previous?: Edition): Edition {
  const reading = new Reading(files, previous);
  return {
    head: reading.head,
    get contentHash() {
      return reading.hash();
    },
    documents: reading.documents,
    policies: reading.policies.compiled,
    get catalogue() {
      return reading.catalogue();
    },
    get findings() {
      return reading.findings();
    },
  };
}

class Reading {
  readonly documents: ReadonlyMap<string, Document>;
  readonly policies: Policies;
  readonly head: Edition['head'];
  private readonly files: readonly SourceFile[];
  /** The paths of the files that have a place, readable or not. */
  private readonly paths: readonly string[];
  /** Let go once everything has been read: it holds the one before it, and so all that ever were. */
  private previous: Edition | undefined;
  private readonly textFindings: Finding[] = [];
  private readonly headFindings: Finding[] = [];
  private known: readonly Finding[] | undefined;
  private fingerprint: string | undefined;

  constructor(files: readonly SourceFile[], previous: Edition | undefined) {
    this.files = files;
    this.previous = previous;
    const readable = files.filter(({ path }) => fileKind(path) !== undefined);
    this.documents = new LazyMap(new Map(readable.map((file) => [file.path, () => this.read(file)])));
    this.head = readHead(this.documents.get('edition.yaml'), this.headFindings);
    this.paths = readable.map(({ path }) => path);
    const policies = this.paths.filter((path) => fileKind(path) === 'policy');
    const ordered = inOrder(policies, (path) => path, this.head.order);
    this.policies = new Policies(ordered, this.documents, () => this.vocabulary());
  }

  catalogue(): Catalogue {
    return this.vocabulary() ?? { facts: new Map(), only: new Map() };
  }

  /** Undefined where facts.yaml cannot be read: then no name means anything. */
  private vocabulary(): Catalogue | undefined {
    const document = this.documents.get('facts.yaml');
    return document && catalogueOf(document).catalogue;
  }

  /** The fingerprint of the content: over every byte, so a page that checks at every keystroke asks for it only to publish. */
  hash(): string {
    this.fingerprint ??= contentHash(this.files);
    return this.fingerprint;
  }

  findings(): readonly Finding[] {
    this.known ??= sortFindings([
      ...this.placeFindings(),
      ...this.headFindings,
      ...this.orderFindings(),
      ...this.vocabularyFindings(),
      ...this.policies.allFindings(),
      ...casesFindings(this.paths, this.documents, this.policies.compiled, this.catalogue()),
      ...rowsFindings(this.paths, this.documents, this.policies.compiled, this.catalogue()),
      ...questionsFindings(this.documents),
      ...this.textFindings,
    ]);
    this.previous = undefined;
    return this.known;
  }

  private read({ path, text }: SourceFile): Document | undefined {
    const known = this.previous?.documents.get(path);
    if (known?.text === text) return known;
    const { document, findings } = readDocument(path, text);
    this.textFindings.push(...findings);
    return document;
  }

  private placeFindings(): readonly Finding[] {
    const unexpected = this.files.filter(({ path }) => fileKind(path) === undefined);
    const missing = ['edition.yaml', 'facts.yaml'].filter(
      (path) => !this.files.some((file) => file.path === path),
    );
    return [...unexpected.map(({ path }) => unexpectedFile(path)), ...missing.map(missingFile)];
  }

  private orderFindings(): readonly Finding[] {
    const document = this.documents.get('edition.yaml');
    const policies = this.paths.filter((path) => fileKind(path) === 'policy');
    return document ? orderFindings(document, this.head.order, policies) : [];
  }

  private vocabularyFindings(): readonly Finding[] {
    const document = this.documents.get('facts.yaml');
    return document ? catalogueOf(document).findings : [];
  }
}
