// Who is not in the heat map although the data is about them, and why: refused rows, and rows no scorecard could be chosen for.
import { Banner } from '../../components/banner.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import type { Scorecards } from './scorecards.ts';

export function LeftOut({ scorecards }: { readonly scorecards: readonly Scorecards[] }) {
  const text = useText(teamText);
  const reasons = scorecards.flatMap(({ refused, unplaced }) => [
    ...refused.map(({ row, refusals }) => ({
      row,
      why: refusals.map(({ message, hint }) => text.withHint(say(message), say(hint))),
    })),
    ...unplaced.map(({ row, reasons: words }) => ({ row, why: words.slice(0, 1).map(say) })),
  ]);
  // A row that cannot be read is refused by every policy for the same reason.
  const lines = [
    ...new Map(reasons.map((each) => [`${each.row.person} ${each.row.quarter}`, each])).values(),
  ];
  if (lines.length === 0) return null;
  return (
    <Banner tone="warning" title={text.leftOut(lines.length)}>
      {lines.map(({ row, why }) => (
        <span key={`${row.person} ${row.quarter}`} class="left-out">
          {text.leftOutLine(say(row.name), why.join(' '))}
        </span>
      ))}
    </Banner>
  );
}
