// What a caller asked for and cannot have, with a stable code and the reason in both languages. It is for trouble the caller can
// mend; a bug of ours is never dressed as one.
import type { Bilingual, Json } from '../engine/index.ts';

/** Every reason there is: of editions and policies, and of what stands around a call over HTTP. */
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
  | 'DATE_FORMAT'
  | 'BODY_ENCODING'
  | 'BODY_JSON'
  | 'BODY_SHAPE'
  | 'BODY_TOO_LARGE'
  | 'BODY_TYPE'
  | 'QUERY_SHAPE'
  | 'FACTS_REFUSED'
  | 'IDEMPOTENCY_CONFLICT'
  | 'PRECONDITION_MISSING'
  | 'DECISION_UNKNOWN'
  | 'SIMULATION_UNKNOWN'
  | 'SIMULATION_DATA'
  | 'SIMULATIONS_BUSY'
  | 'ADDRESS_UNKNOWN'
  | 'METHOD_WRONG'
  | 'HOST_REFUSED'
  | 'ORIGIN_REFUSED';

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
