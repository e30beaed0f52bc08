// The editions in the policies folder: read, drafted, edited, published. One folder per edition; a published one is never changed.
import type { Fact, ReadRow } from '../../engine/index.ts';
import type { StoredEdition } from './stored-edition.ts';

export type { EditionState, StoredEdition } from './stored-edition.ts';

export interface DraftRequest {
  readonly id: string;
  /** The edition it starts as a copy of. */
  readonly from: string;
  /** `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/** A row of the team's data, read against the facts of a policy when it is asked for. */
export interface TeamMember {
  /** Who is meant, for people to read. */
  readonly name: string;
  read(facts: ReadonlyMap<string, Fact>): ReadRow;
}

export interface PublishRequest {
  readonly by: string;
  /** Needed for a date in the past and for a date that is taken. */
  readonly reason?: string | undefined;
  readonly now: Date;
  /** Whose pay a date in the past may not lower. */
  readonly team?: readonly TeamMember[] | undefined;
  /** Refuses when the draft is no longer what was reviewed. */
  readonly contentHash?: string | undefined;
}

/** What must be so before a file is written: the text that is replaced has this tag, or no file stands there. */
export type Precondition = { readonly etag: string } | { readonly absent: true };

/** Every method throws `Refused` for what it will not do. Reads always show what is on the disk now. */
export interface EditionStore {
  readonly folder: string;
  /** All editions in the order of their effective dates, refused ones included. */
  list(): readonly StoredEdition[];
  /** The edition of an id, or of a folder's path. */
  read(idOrFolder: string): StoredEdition;
  draft(request: DraftRequest): Promise<StoredEdition>;
  /** Writes one file of a draft. */
  put(id: string, path: string, text: string, precondition: Precondition): Promise<StoredEdition>;
  /** Removes one file of a draft. */
  remove(id: string, path: string, precondition: Precondition): Promise<StoredEdition>;
  deleteDraft(id: string): Promise<void>;
  publish(id: string, request: PublishRequest): Promise<StoredEdition>;
}

/** Opens the store over a policies folder. Nothing is read until it is asked for. */
export declare function openEditions(folder: string): EditionStore;
