// The forms names, codes and numbers take in an author's text, as regular expressions. The schemas and the words for them share these.

/** A number as written: `100000`, `3.5%`, `0.5pp`. */
export const numberPattern = '^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?\\s*(%|pp)?$';
/** The name of a fact, a block or one of its parts. */
export const identifierPattern = '^[a-z][A-Za-z0-9]*$';
/** A name that can be read: a fact, a block, a part of a block (`commission.band`). */
export const referencePattern = '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?$';
/** A code such as `P2`, `payment-terms` or `FX_RECONFIRM`. */
export const codePattern = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
/** The id of a policy: the name of its file and its address over HTTP. */
export const policyIdPattern = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';
/** The name of an edition: a quarter and, for corrections within it, a suffix. It is also the name of its folder. */
export const editionIdPattern = '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$';
/** A member of a text from where the path is written, or after `/` from its top: `lifted`, `rules[floor].then.value`. Items go by number or id. */
export const memberPathPattern = '^/?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+|\\[[A-Za-z0-9_-]+\\])*$';
