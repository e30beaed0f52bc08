// An answer of the server, read from its JSON: outcomes, reasons, working, and what it rests on. Nothing is computed here.
import {
  type Bilingual,
  both,
  type DecisionContext,
  isWrittenList,
  isWrittenMap,
  type Written,
  type WrittenMap,
} from '../../engine/index.ts';
import { isLine } from './value-text.ts';

/** Why an outcome has no value. */
export interface Reason {
  readonly code: string;
  readonly missing: readonly string[];
  readonly message: Bilingual;
}

/** The working of one block. */
export interface Working {
  readonly policy: string;
  readonly block: string;
  readonly label: Bilingual;
  readonly because?: Bilingual | undefined;
  readonly lines: readonly Bilingual[];
}

export interface Answer {
  readonly decisionId: string;
  readonly policy: string;
  readonly edition: string;
  readonly effectiveFrom: string;
  readonly isDraft: boolean;
  readonly planHash: string;
  readonly engine: string;
  readonly outcomes: ReadonlyMap<string, Written>;
  readonly unavailable: ReadonlyMap<string, Reason>;
  readonly working: readonly Working[];
}

/** A kept decision: an answer with its moment and the facts as they were written. */
export interface Decision extends Answer {
  readonly at: string;
  readonly facts: WrittenMap;
  /** What the caller said of the event beside the facts. It was kept and never evaluated. */
  readonly context: DecisionContext;
  /** True for one of several rows that were ranked together. */
  readonly isRanked: boolean;
}

const empty: WrittenMap = {};

export const mapAt = (map: WrittenMap, key: string): WrittenMap => {
  const value = map[key] ?? null;
  return isWrittenMap(value) ? value : empty;
};

export const textAt = (map: WrittenMap, key: string): string => {
  const value = map[key] ?? null;
  return typeof value === 'string' ? value : '';
};

export const listAt = (map: WrittenMap, key: string): readonly Written[] => {
  const value = map[key] ?? null;
  return isWrittenList(value) ? value : [];
};

const wordsAt = (map: WrittenMap, key: string): Bilingual => {
  const words = mapAt(map, key);
  return both(textAt(words, 'zh'), textAt(words, 'en'));
};

/** Reads an evaluation; an answer that is none has an empty decision id. */
export function readAnswer(body: Written): Answer {
  const map = isWrittenMap(body) ? body : empty;
  return {
    decisionId: textAt(map, 'decisionId'),
    policy: textAt(map, 'policy'),
    edition: textAt(map, 'edition'),
    effectiveFrom: textAt(map, 'effectiveFrom'),
    isDraft: map.draft === true,
    planHash: textAt(map, 'planHash'),
    engine: textAt(map, 'engine'),
    outcomes: new Map(Object.entries(mapAt(map, 'outcomes'))),
    unavailable: readReasons(mapAt(map, 'unavailable')),
    working: listAt(map, 'explanation').filter(isWrittenMap).map(readWorking),
  };
}

export function readDecision(body: Written): Decision {
  const map = isWrittenMap(body) ? body : empty;
  return {
    ...readAnswer(map),
    at: textAt(map, 'at'),
    facts: mapAt(map, 'facts'),
    context: readContext(mapAt(map, 'context')),
    isRanked: textAt(map, 'together') !== '',
  };
}

function readContext(map: WrittenMap): DecisionContext {
  const said = (key: string): string | undefined => textAt(map, key) || undefined;
  const done = said('done');
  return {
    person: said('person'),
    customer: said('customer'),
    order: said('order'),
    on: said('on'),
    done: done === 'yes' || done === 'no' ? done : undefined,
  };
}

export const readReasons = (map: WrittenMap): ReadonlyMap<string, Reason> =>
  new Map(
    Object.keys(map).map((name) => {
      const reason = mapAt(map, name);
      const missing = listAt(reason, 'missing').map(String);
      return [name, { code: textAt(reason, 'code'), missing, message: wordsAt(reason, 'message') }];
    }),
  );

const readWorking = (section: WrittenMap): Working => ({
  policy: textAt(section, 'policy'),
  block: textAt(section, 'block'),
  label: wordsAt(section, 'label'),
  because: section.because === undefined ? undefined : wordsAt(section, 'because'),
  lines: listAt(section, 'lines')
    .filter(isLine)
    .map(({ text }) => text),
});
