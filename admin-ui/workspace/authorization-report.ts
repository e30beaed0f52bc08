// The authorization report as the server gives it. Amounts are decimal texts; nothing is computed with them.
import type { Bilingual } from '../../engine/index.ts';

export interface DecisionCounts {
  readonly decisions: number;
  readonly allowed: number;
  readonly notAllowed: number;
  readonly unanswered: number;
}

export interface LevelCounts extends DecisionCounts {
  readonly level: number | null;
  readonly approver: string | null;
}

export interface PersonCounts extends DecisionCounts {
  readonly person: string | null;
  readonly breaches: number;
  readonly sanction: { readonly code: string; readonly label: Bilingual } | null;
}

/** One decision of the log, as a row of the report. */
export interface AuthorizedOrder {
  readonly decision: string;
  readonly day: string;
  readonly person: string | null;
  readonly customer: string | null;
  readonly order: string | null;
  readonly amount: string | null;
  readonly matter: string | null;
  readonly actorRole: string | null;
  readonly level: number | null;
  readonly approver: string | null;
  readonly allowed: boolean | null;
}

export interface Limit {
  readonly amount: string;
  readonly isWithin: boolean;
}

export interface SplitOrders {
  readonly customer: string;
  readonly limit: Limit;
  readonly total: string;
  readonly first: string;
  readonly last: string;
  readonly approver: string | null;
  readonly orders: readonly AuthorizedOrder[];
  readonly ordersCount: number;
}

export interface OwnerApprovals {
  readonly edition: string;
  readonly approvals: number;
  readonly unanswered: number;
}

export interface MovedApproval extends AuthorizedOrder {
  readonly before: string | null;
  readonly after: string | null;
}

/** The first rows of a list, and how many there are. */
export interface Listed<Row> {
  readonly count: number;
  readonly rows: readonly Row[];
}

type Labels = Readonly<Record<string, Bilingual>>;

export interface AuthorizationReport extends DecisionCounts {
  readonly edition: string;
  readonly headline: Bilingual;
  readonly currency: string;
  readonly untold: number;
  readonly drafts: number;
  readonly levels: readonly LevelCounts[];
  readonly people: readonly PersonCounts[];
  readonly sanctions: 'judged' | 'no-policy' | 'not-monthly';
  readonly breaches: Listed<AuthorizedOrder>;
  readonly splits: Listed<SplitOrders> & {
    /** Within so many days orders of a customer count together. */
    readonly days: number;
    readonly limits: readonly Limit[];
    readonly unjudged: number;
  };
  readonly owner: {
    readonly before: OwnerApprovals | null;
    readonly after: OwnerApprovals;
    readonly moved: Listed<MovedApproval>;
  };
  readonly labels: { readonly approver: Labels; readonly matter: Labels; readonly actorRole: Labels };
}
