// What a decision log does, whichever database keeps it. An evaluation is kept before it is answered, and never changed afterwards.
import type { Answer, DecisionContext } from '../../engine/index.ts';

/** One evaluated row. */
export interface Decision {
  /** Sorts by time. */
  readonly id: string;
  /** The UTC instant, to the millisecond. */
  readonly at: string;
  readonly policy: string;
  readonly edition: string;
  readonly effectiveFrom: string;
  /** True when the edition was not published: what it answers may change. */
  readonly draft: boolean;
  readonly planHash: string;
  /** The version of the engine. */
  readonly engine: string;
  /** The facts as JSON, every number with the digits it was written with. */
  readonly facts: string;
  /** What the caller said about the event beside the facts. It is kept and never evaluated. */
  readonly context: DecisionContext;
  /** Where rows were ranked together: the id of the first of them, which is what they are known by. */
  readonly together?: string | undefined;
  readonly outcomes: Answer['outcomes'];
  readonly unavailable: Answer['unavailable'];
}

/** A request that carried an idempotency key, and what it was answered. */
export interface AnsweredRequest {
  readonly key: string;
  /** The hash of what was asked. */
  readonly request: string;
  readonly status: number;
  readonly answer: string;
}

/** Days as `YYYY-MM-DD` in Asia/Shanghai, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

export interface DecisionFilter {
  readonly policy?: string | undefined;
  readonly edition?: string | undefined;
  /** The first and the last instant, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The first and the last day of the business event: the day the context names, else the one it was asked on. */
  readonly days?: DayRange | undefined;
  /** Only decisions older than the one of this id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface DecisionPage {
  /** Newest first. */
  readonly decisions: readonly Decision[];
  /** Whether there are older ones. */
  readonly more: boolean;
}

export interface DecisionStore {
  /**
   * Keeps all of them or none; when it returns they survive the end of the process. When the key of `request` is taken,
   * nothing is kept and the request that took it is returned.
   */
  keep(decisions: readonly Decision[], request?: AnsweredRequest): Promise<AnsweredRequest | undefined>;
  answered(key: string): Promise<AnsweredRequest | undefined>;
  find(id: string): Promise<Decision | undefined>;
  list(filter: DecisionFilter): Promise<DecisionPage>;
  /** All that were ranked together, in the order they were asked in. */
  askedTogether(together: string): Promise<readonly Decision[]>;
  /** Throws when the log cannot be reached. */
  check(): Promise<void>;
  close(): Promise<void>;
}
