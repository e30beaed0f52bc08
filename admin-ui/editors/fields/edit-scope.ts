// What every field of an editor works on: one document, what it was before the draft, what may be read, and the one way to change it.
import {
  type Bilingual,
  type Document,
  type Edit,
  type Edition,
  type Finding,
  isError,
  type Names,
  namesFor,
  type Path,
  type WrittenData,
} from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { type BlockEditorProps, findingsAt } from '../block-editor.ts';
import { pathInBase } from './path-in-base.ts';

export interface EditScope {
  readonly document: Document;
  readonly base: Document | undefined;
  readonly findings: readonly Finding[];
  /** Facts and columns to the left of the block, whether or not the policy has errors. */
  readonly names: Names;
  /** The currencies of the edition, for what may be stated in one of them. */
  readonly currency: Edition['head']['currency'];
  /** Absent: read only. */
  readonly edit: ((edits: readonly Edit[]) => void) | undefined;
}

export const scopeOf = (props: BlockEditorProps): EditScope => ({
  document: props.document,
  base: props.base,
  findings: props.findings,
  names: namesAt(props.edition, props.file, props.at),
  currency: props.edition.head.currency,
  edit: props.edit,
});

const known = new WeakMap<Edition, Map<string, Names>>();

/** The names a block may read; computed once for every state of the text. */
export function namesAt(edition: Edition, file: string, at: number): Names {
  const byPlace = known.get(edition) ?? new Map<string, Names>();
  known.set(edition, byPlace);
  const place = `${at} ${file}`;
  const names = byPlace.get(place) ?? namesFor(edition, file, at);
  byPlace.set(place, names);
  return names;
}

export const writtenAt = ({ document }: EditScope, path: Path): WrittenData | undefined =>
  document.writtenAt(path);

/** What stood at a path before the draft; undefined where there is no draft, or nothing stood there. */
export function baseAt({ document, base }: EditScope, path: Path): WrittenData | undefined {
  const before = base && pathInBase(document, base, path);
  return before && base.writtenAt(before);
}

/** True when what holds the path was there before the draft, so that a value that is new can be told from a new row. */
export function isKnownToBase({ document, base }: EditScope, path: Path): boolean {
  const parent = base && pathInBase(document, base, path.slice(0, -1));
  return parent !== undefined && base?.writtenAt(parent) !== undefined;
}

/** What is wrong at a path or below it, in one text: what was found and what to do. */
export function errorAt({ findings }: EditScope, path: Path): string | undefined {
  const errors = findingsAt(findings, path).filter(isError);
  return errors.length === 0 ? undefined : errors.map(findingText).join(' ');
}

/** What a finding says: what was found, then what to do. */
export const findingText = ({ message, hint }: Finding): string => `${say(message)}${stop(hint)}`;

const stop = (hint: Bilingual): string => {
  const text = say(hint);
  return text === '' ? '' : say({ zh: `。${text}`, en: `. ${text.charAt(0).toUpperCase()}${text.slice(1)}` });
};
