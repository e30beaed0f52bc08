// What changed between two editions, in words: grouped by policy, what changes answers before what only reads differently.
import type { CasesDiff, Change, EditionDiff, Path, PolicyDiff } from '../../engine/index.ts';
import { isSameEdition } from '../../engine/index.ts';
import { Badge, type Tone } from '../components/badge.tsx';
import { Disclosure } from '../components/disclosure.tsx';
import { Icon } from '../components/icon.tsx';
import { comparisonText } from '../language/comparison.ts';
import { say, useText } from '../language/language.ts';

export interface EditionChangesProps {
  readonly diff: EditionDiff;
  /** Where a policy, `facts.yaml` or `edition.yaml` can be opened, at a place; left out, nothing is a link. */
  readonly hrefOf?: ((page: string, path?: Path, part?: string) => string) | undefined;
}

export function EditionChanges({ diff, hrefOf }: EditionChangesProps) {
  const text = useText(comparisonText);
  const changed = diff.policies.filter(differs);
  const unchanged = diff.policies.filter((policy) => !differs(policy));
  const hrefTo = (page: string) => hrefOf && ((path: Path) => hrefOf(page, path));
  if (isSameEdition(diff)) return <p>{text.same(diff.base)}</p>;
  return (
    <div class="stack">
      <Group title={text.edition} changes={diff.head} hrefOf={hrefTo('edition.yaml')} />
      <Group title={text.facts} changes={diff.facts} hrefOf={hrefTo('facts.yaml')} />
      {changed.map((policy) => (
        <PolicyChanges key={policy.policy} policy={policy} hrefOf={hrefOf} />
      ))}
      {changed.length === 0 ? <p class="muted">{text.noPolicyChanged}</p> : null}
      {unchanged.length > 0 && changed.length > 0 ? (
        <p class="muted small">{text.unchanged(unchanged.map(({ title }) => say(title)))}</p>
      ) : null}
    </div>
  );
}

interface ChangeListProps {
  readonly changes: readonly Change[];
  /** Where the place of a change is shown. */
  readonly hrefOf: ((path: Path) => string) | undefined;
}

function Group({ title, changes, hrefOf }: ChangeListProps & { readonly title: string }) {
  if (changes.length === 0) return null;
  return (
    <section class="change-group">
      <h3>{title}</h3>
      <ChangeList changes={changes} hrefOf={hrefOf} />
    </section>
  );
}

interface PolicyChangesProps {
  readonly policy: PolicyDiff;
  readonly hrefOf: EditionChangesProps['hrefOf'];
}

function PolicyChanges({ policy, hrefOf }: PolicyChangesProps) {
  const text = useText(comparisonText);
  const { state, changes, through, cases, rows: shipped } = policy;
  const rules = changes.filter(({ wording }) => !wording);
  const words = changes.filter(({ wording }) => wording);
  const title = say(policy.title);
  const hrefTo = hrefOf && ((path: Path) => hrefOf(policy.policy, path));
  return (
    <section class="change-group">
      <h3>
        {hrefOf ? <a href={hrefOf(policy.policy)}>{title}</a> : title}{' '}
        <Badge tone={toneOf(state)}>{text.state[state]}</Badge>
      </h3>
      <ChangeList changes={rules} hrefOf={hrefTo} />
      <ChangeList changes={shipped} hrefOf={hrefOf && ((path) => hrefOf(policy.policy, path, 'rows'))} />
      {through.length > 0 ? <p class="small">{text.through(through)}</p> : null}
      {words.length > 0 && rules.length > 0 ? (
        <Disclosure title={text.wording(words.length)}>
          <ChangeList changes={words} hrefOf={hrefTo} />
        </Disclosure>
      ) : (
        <ChangeList changes={words} hrefOf={hrefTo} />
      )}
      {casesDiffer(cases) ? <p class="muted small">{text.cases(cases)}</p> : null}
    </section>
  );
}

function ChangeList({ changes, hrefOf }: ChangeListProps) {
  if (changes.length === 0) return null;
  return (
    <ul class="changes">
      {changes.map((change, at) => (
        <li key={at}>
          {hrefOf ? (
            <a class="change-link" href={hrefOf(change.path)}>
              {say(change.text)}
              <Icon name="arrow-right" size={13} />
            </a>
          ) : (
            say(change.text)
          )}
        </li>
      ))}
    </ul>
  );
}

const casesDiffer = ({ added, removed, changed }: CasesDiff): boolean => added + removed + changed > 0;

/** True when anything about the policy reads differently, or what it uses does. */
export const differs = (policy: PolicyDiff): boolean =>
  policy.state !== 'unchanged' ||
  policy.through.length > 0 ||
  policy.rows.length > 0 ||
  casesDiffer(policy.cases);

const toneOf = (state: PolicyDiff['state']): Tone =>
  state === 'unreadable' || state === 'removed' ? 'error' : state === 'rules' ? 'brand' : 'neutral';
