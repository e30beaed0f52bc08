// The owner's time: the month's questions under two editions, how many reach the owner, and which have another approver.
import { Card } from '../../components/card.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { useText } from '../../language/language.ts';
import type {
  AuthorizationReport,
  MovedApproval,
  OwnerApprovals,
} from '../../workspace/authorization-report.ts';
import { codeText, useOrderColumns } from './order-cells.tsx';

export interface OwnerCardProps {
  readonly report: AuthorizationReport;
  /** The editions it may be compared with. */
  readonly editions: readonly string[];
  /** The one that was chosen; empty for the one the edition was copied from. */
  readonly before: string;
  readonly onBefore: (edition: string) => void;
}

export function OwnerCard({ report, editions, before, onBefore }: OwnerCardProps) {
  const text = useText(authorizationText);
  const { owner } = report;
  return (
    <Card
      title={text.ownerTitle}
      hint={text.ownerText}
      actions={
        <Select
          label={text.beforeEdition}
          hideLabel
          value={before}
          choices={[
            { value: '', title: text.beforeAuto },
            ...editions.map((id) => ({ value: id, title: text.beforeNamed(id) })),
          ]}
          onChoose={onBefore}
        />
      }
    >
      <div class="stack">
        <div class="owner-time">
          {owner.before ? <Side label={text.before} approvals={owner.before} /> : null}
          <Side label={text.after} approvals={owner.after} />
          <p class="muted">{owner.before ? changeText(owner.before, owner.after, text) : text.noBefore}</p>
        </div>
        {owner.before && owner.moved.count === 0 ? <p class="muted">{text.ownerSame}</p> : null}
        {owner.moved.count > 0 ? <Moved report={report} /> : null}
      </div>
    </Card>
  );
}

function Side({ label, approvals }: { readonly label: string; readonly approvals: OwnerApprovals }) {
  const text = useText(authorizationText);
  return (
    <p>
      <span class="muted">
        {label} {approvals.edition}
      </span>
      <strong>{text.approvals(approvals.approvals)}</strong>
      {approvals.unanswered > 0 ? (
        <small class="muted">{text.ownerUnanswered(approvals.unanswered)}</small>
      ) : null}
    </p>
  );
}

function changeText(
  before: OwnerApprovals,
  after: OwnerApprovals,
  text: (typeof authorizationText)['zh'],
): string {
  const difference = after.approvals - before.approvals;
  if (difference === 0) return text.even;
  return difference < 0 ? text.fewer(-difference) : text.more(difference);
}

function Moved({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  const { moved } = report.owner;
  const approver = (code: string | null) => codeText(report.labels.approver, code);
  const columns = useOrderColumns<MovedApproval>(report, [
    {
      id: 'moved',
      title: text.moved,
      cell: ({ before, after }) => (
        <span class="no-break">
          <s class="muted">{approver(before)}</s> → {approver(after)}
        </span>
      ),
    },
  ]);
  return (
    <div class="stack">
      <h3>{text.movedTitle}</h3>
      <Table
        caption={text.movedTitle}
        look="dense"
        tall
        rows={moved.rows}
        keyOf={({ decision }) => decision}
        columns={columns}
      />
      {moved.rows.length < moved.count ? (
        <p class="muted small">{text.shown(moved.rows.length, moved.count)}</p>
      ) : null}
    </div>
  );
}
