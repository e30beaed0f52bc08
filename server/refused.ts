// What a caller asked for and cannot have, with a stable code and the reason in both languages. It is for trouble the caller can
// mend; a bug of ours is never dressed as one.
import type { Bilingual, Json } from '../engine/index.ts';

export type RefusedCode =
  | 'EDITION_UNKNOWN'
  | 'EDITION_NONE_IN_FORCE'
  | 'EDITION_TAMPERED'
  | 'EDITION_PUBLISHED'
  | 'EDITION_EXISTS'
  | 'EDITION_ID'
  | 'EDITION_CHANGED'
  | 'POLICY_UNKNOWN'
  | 'POLICY_ERRORS'
  | 'POLICIES_MISSING'
  | 'POLICIES_LOCKED'
  | 'FILE_PATH'
  | 'FILE_UNKNOWN'
  | 'FILE_CHANGED'
  | 'FILE_TEXT'
  | 'PUBLISH_REFUSED'
  | 'DATE_FORMAT';

/** Thrown where a request is refused. The command line prints it, the server answers with it as a problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RefusedCode;
  readonly text: Bilingual;
  /** More for programs: the texts of a conflict, the findings behind a refusal. */
  readonly details: Readonly<Record<string, Json>>;

  constructor(code: RefusedCode, text: Bilingual, details: Readonly<Record<string, Json>> = {}) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.details = details;
  }
}
