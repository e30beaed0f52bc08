// What an answer brings in the draft beside its effect: worked cases that now say otherwise, with the button that mends them, and
// findings that were not there before, with the way to them.
import { useMemo } from 'preact/hooks';
import {
  type Edition,
  type Finding,
  isError,
  type OwnerQuestionAt,
  type Policy,
} from '../../../engine/index.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { say, useText } from '../../language/language.ts';
import { questionsText } from '../../language/questions.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { policyLink } from '../quarter/policy-link.ts';
import { casesOfPolicy } from '../review/case-counts.ts';
import { FailedCases } from '../review/failed-cases.tsx';

export interface ConsequencesProps {
  readonly draft: OpenedDraft;
  readonly edition: Edition;
  readonly question: OwnerQuestionAt;
  /** The findings that the draft has and its base has not. */
  readonly fresh: readonly Finding[];
}

export function Consequences({ draft, edition, question, fresh }: ConsequencesProps) {
  const text = useText(questionsText);
  const policies = useMemo(() => concerned(edition, question), [edition, question]);
  const failing = policies
    .map((policy) => casesOfPolicy(edition, policy))
    .filter(({ failed }) => failed.length > 0);
  const files = new Set([question.file, ...policies.map(({ file }) => file)]);
  // Cases that fail are told together below.
  const found = fresh.filter(({ place, code }) => files.has(place.file) && code !== 'CASE_FAILED');
  if (failing.length === 0 && found.length === 0) return null;
  return (
    <div class="consequences" role="status">
      {found.length > 0 ? <Found findings={found} /> : null}
      {failing.map((cases) => (
        <Disclosure
          key={cases.policy.id}
          title={<span>{text.casesOff(say(cases.policy.title), cases.failed.length)}</span>}
        >
          <FailedCases draft={draft} cases={cases} />
        </Disclosure>
      ))}
    </div>
  );
}

/** What the rules are warned of is said at once where it keeps the draft back. */
function Found({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useText(questionsText);
  const errors = findings.filter(isError).length;
  return (
    <Disclosure
      isOpen={errors > 0}
      title={<span>{errors > 0 ? text.errors(errors) : text.warnings(findings.length)}</span>}
    >
      <ul class="consequence-findings">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.message.en}`} data-tone={finding.severity}>
            {say(finding.message)} <a href={policyLink(finding.place.file, finding.path)}>{text.toPlace}</a>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** The policy the question stands in and those that use it; all of them where it is about the edition. */
function concerned({ policies }: Edition, { policy }: OwnerQuestionAt): readonly Policy[] {
  const all = [...policies.values()];
  return policy === undefined ? all : all.filter((each) => each.id === policy || uses(each, policy));
}

const uses = ({ used }: Policy, id: string): boolean =>
  [...used.values()].some((each) => each.id === id || uses(each, id));
