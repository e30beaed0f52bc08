// The authorization report in words: one sentence, and the names of its codes. It says no more than the counts do.
import type { Policy } from '../policy/policy.ts';
import { type Bilingual, both, joinTexts, same } from '../values/bilingual.ts';
import type { AuthorizationReport } from './authorization-report.ts';

/** 12 次授权判断;越权 2 次;3 处疑似拆单;到老板的审批 1 件(改前 4 件). */
export function authorizationHeadline(report: AuthorizationReport): Bilingual {
  if (report.decisions === 0)
    return both('这段时间没有授权判断', 'there are no authorization decisions in this period');
  return joinTexts(
    [decisionsText(report), breachesText(report), splitsText(report), ownerText(report)],
    both(';', '; '),
  );
}

const decisionsText = ({ decisions, notAllowed, unanswered }: AuthorizationReport): Bilingual => {
  const left =
    unanswered === 0 ? both('', '') : both(`,${unanswered} 次没有答案`, `, ${unanswered} without an answer`);
  return both(
    `${decisions} 次授权判断,其中 ${notAllowed} 次超出权限${left.zh}`,
    `${counted(decisions, 'decision')}, ${notAllowed} beyond the person's authority${left.en}`,
  );
};

const breachesText = ({ breaches, untold }: AuthorizationReport): Bilingual => {
  const open =
    untold === 0
      ? both('', '')
      : both(`(${untold} 次不知是否照办)`, ` (${untold} with no word on what followed)`);
  return both(
    `越权 ${breaches.length} 次${open.zh}`,
    `${counted(breaches.length, 'breach', 'breaches')}${open.en}`,
  );
};

const splitsText = ({ splits }: AuthorizationReport): Bilingual =>
  both(
    `${splits.found.length} 处疑似拆单`,
    `${counted(splits.found.length, 'possible split', 'possible splits')} of orders`,
  );

function ownerText({ owner: { after, before } }: AuthorizationReport): Bilingual {
  const than = before
    ? both(
        `(按 ${before.edition} 为 ${before.approvals} 件)`,
        ` (${before.approvals} under ${before.edition})`,
      )
    : both('', '');
  return both(
    `到老板的审批 ${after.approvals} 件${than.zh}`,
    `${counted(after.approvals, 'approval')} for the owner${than.en}`,
  );
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** The name of an outcome's code, as the policy gives it. */
export function codeLabel(policy: Policy | undefined, outcome: string, code: string): Bilingual {
  const type = policy?.plan.outcomes.find(({ name }) => name === outcome)?.type;
  const known = type?.kind === 'code' ? type.codes.find((each) => each.code === code) : undefined;
  return known?.label ?? same(code);
}
