// The handlers of reports over the decision log.
import { authorizationPolicy, authorizationReport, both, monthPeriod } from '../../../engine/index.ts';
import { Refused } from '../../refused.ts';
import { authorizationReportJson } from '../../reports/authorization-json.ts';
import { readAuthorizationLog } from '../../reports/authorization-log.ts';
import { editionBefore } from '../../reports/edition-before.ts';
import type { Handler } from '../call.ts';
import { answeringEdition, usableEdition, usablePolicy } from '../evaluation.ts';
import { answerJson } from '../reply.ts';

/** The month under its edition: the one named, else the one in force on its last day. */
export const reportAuthorization: Handler<'reportAuthorization'> = async ({ context, services, query }) => {
  const period = monthPeriod(query.month);
  if (!period)
    throw new Refused('QUERY_SHAPE', both('month 应写成 2026-10', 'month must be written 2026-10'));
  const find = (id: string) => services.editions.find(id);
  const stored = answeringEdition(services, { asOf: period.last, edition: query.edition });
  const earlier =
    query.before === undefined
      ? editionBefore(stored, find)
      : usableEdition(find(query.before), query.before);
  for (const each of [stored, ...(earlier ? [earlier] : [])]) usablePolicy(each, authorizationPolicy);
  const { decisions, drafts } = await readAuthorizationLog(services.decisions, period, stored.edition);
  const report = authorizationReport({
    period,
    decisions,
    edition: stored.edition,
    before: earlier?.edition,
  });
  return answerJson(context, { ...authorizationReportJson(report, stored.edition), drafts });
};
