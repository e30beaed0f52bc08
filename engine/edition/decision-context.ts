// What a caller says about an event beside the facts: who, for whom, which order, when, and whether it was carried out.
// It is kept with a decision and read by reports. It must never be evaluated: what decides stands in the facts.

export interface DecisionContext {
  /** Who decides or acts. */
  readonly person?: string | undefined;
  readonly customer?: string | undefined;
  /** The number of the order: it tells one order asked about twice from two orders. */
  readonly order?: string | undefined;
  /** The day of the event, `YYYY-MM-DD`, where it is not the day of the call. */
  readonly on?: string | undefined;
  /** Whether the person carried the matter out on their own authority; absent where it was only asked. */
  readonly done?: 'yes' | 'no' | undefined;
}
