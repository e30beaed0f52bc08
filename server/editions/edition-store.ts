// What a store of editions does, whoever implements it. Every method throws `Refused` for what it will not do.
import type { Fact, ReadRow } from '../../engine/index.ts';
import type { StoredEdition } from './stored-edition.ts';

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
  /** `names` are the facts that are asked for; whatever else the data holds is left alone. */
  read(facts: ReadonlyMap<string, Fact>, names: ReadonlySet<string>): ReadRow;
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

/** Reads always show what stands there now. */
export interface EditionStore {
  /** All editions in the order of their effective dates, refused ones included. */
  list(): readonly StoredEdition[];
  /** The edition of an id; never of a path. */
  find(id: string): StoredEdition | undefined;
  /** The edition of an id, or of a folder's path. For callers on this machine only. */
  read(idOrFolder: string): StoredEdition;
  draft(request: DraftRequest): Promise<StoredEdition>;
  /** Writes one file of a draft. */
  put(id: string, path: string, text: string, precondition: Precondition): Promise<StoredEdition>;
  /** Removes one file of a draft. */
  remove(id: string, path: string, precondition: Precondition): Promise<StoredEdition>;
  deleteDraft(id: string): Promise<void>;
  publish(idOrFolder: string, request: PublishRequest): Promise<StoredEdition>;
}

/** The tag of a text: it changes with every byte. */
export { hashText as etagOf } from '../../engine/index.ts';
