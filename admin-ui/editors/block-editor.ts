// The contract of an editor for one kind of block: what it is given, and the one way it changes anything.
// An editor holds no state of the policy: it shows what stands in the document, and every change is an edit of the text.
import type { FunctionComponent } from 'preact';
import type { Document, Edit, Edition, Finding, Path, Policy } from '../../engine/index.ts';

export interface BlockEditorProps {
  /** The file the block stands in: `incentives/commission.yaml`. */
  readonly file: string;
  /** Its index in `blocks`. */
  readonly at: number;
  readonly edition: Edition;
  /** The text as it can be read now: `document.writtenAt(['blocks', at])` is the block as its author wrote it. */
  readonly document: Document;
  /** Absent while the policy has an error. */
  readonly policy: Policy | undefined;
  /** The same file in the edition the draft came from; absent when there is no draft, or the file is new. */
  readonly base: Document | undefined;
  /** The findings of this block, in the engine's order. */
  readonly findings: readonly Finding[];
  /** Splices the text. Paths start at the top of the document (see `blockPath`). Absent: read only. */
  readonly edit: ((edits: readonly Edit[]) => void) | undefined;
}

export type BlockEditor = FunctionComponent<BlockEditorProps>;

/** The path of something in the block at `at`: `blockPath(0, 'bands', 2, 'rate')`. */
export const blockPath = (at: number, ...rest: Path): Path => ['blocks', at, ...rest];

/** The findings that concern a path or something below it. */
export const findingsAt = (findings: readonly Finding[], path: Path): readonly Finding[] =>
  findings.filter((finding) => path.every((part, index) => finding.path[index] === part));

/**
 * The attribute by which "go there" finds a control: put it on the control or on something around it.
 * The page looks for the longest path that is marked and leads to the finding.
 */
export const placeMark = (path: Path): { readonly 'data-place': string } => ({
  'data-place': JSON.stringify(path),
});
