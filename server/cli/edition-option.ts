// Finds the edition and the policy a command is about: by id or folder, or the one in force.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { both, editionInForce, isError, nearest, type Policy } from '../../engine/index.ts';
import { unknownEdition } from '../editions/refusals.ts';
import { type EditionStore, openEditions, type StoredEdition } from '../editions/store.ts';
import { findingJson } from '../finding-json.ts';
import { dayOf, readDay, readInstant } from '../moment.ts';
import { Refused } from '../refused.ts';
import { type Call, Misuse, type Option } from './command.ts';

export const policiesOption: Option = {
  name: 'policies',
  value: 'DIR',
  about: both('策略文件夹,默认 policies', 'the policies folder; policies when left out'),
};

export const storeOf = (call: Call): EditionStore =>
  openEditions(resolve(call.terminal.folder, call.value('policies') ?? 'policies'));

/** An edition by its id, or by the path of its folder; never one whose content was changed after it was published. */
export function namedEdition(call: Call, store: EditionStore, name: string): StoredEdition {
  const folder = resolve(call.terminal.folder, name);
  const isFolder = name !== '' && existsSync(resolve(folder, 'edition.yaml'));
  const stored = store.find(name) ?? (isFolder ? store.read(folder) : undefined);
  if (stored) return usable(stored);
  throw unknownEdition(
    name,
    store.list().map(({ id }) => id),
  );
}

function usable(stored: StoredEdition): StoredEdition {
  if (stored.state !== 'refused') return stored;
  throw new Refused(
    'EDITION_TAMPERED',
    both(
      `版本 ${stored.id} 发布后被改动过,已停用`,
      `edition ${stored.id} was changed after it was published and is refused`,
    ),
  );
}

/** The edition named by `--edition`, else the one in force on `--as-of` (today), as known at `--known-at`. */
export function chosenEdition(call: Call): StoredEdition {
  const store = storeOf(call);
  const [named, asOf, knownAt] = ['edition', 'as-of', 'known-at'].map((option) => call.value(option));
  if (named !== undefined && (asOf ?? knownAt) !== undefined)
    throw new Misuse(
      both(
        '--edition 与 --as-of、--known-at 不能同时用',
        '--edition cannot stand together with --as-of or --known-at',
      ),
    );
  if (named !== undefined) return namedEdition(call, store, named);
  const day = asOf === undefined ? dayOf(call.terminal.now()) : readDay(asOf, '--as-of');
  return inForceOn(store, day, knownAt === undefined ? undefined : readInstant(knownAt, '--known-at'));
}

/** The edition in force on a day, as known at a moment. Throws `Refused` where none is. */
export function inForceOn(store: EditionStore, day: string, knownAt?: string): StoredEdition {
  const published = store.list().filter(({ state }) => state === 'published');
  const inForce = editionInForce(published, { asOf: day, knownAt });
  if (inForce) return inForce;
  throw new Refused(
    'EDITION_NONE_IN_FORCE',
    both(
      `${day} 没有生效的版本;用 --edition 指定一个`,
      `no edition is in force on ${day}; name one with --edition`,
    ),
  );
}

/** A policy of an edition that can be asked. */
export function policyOf(stored: StoredEdition, name: string): Policy {
  const { id, edition } = stored;
  const policy = edition.policies.get(name);
  if (policy) return policy;
  const errors = stored.findings.filter(
    (finding) => isError(finding) && finding.place.file.endsWith(`/${name}.yaml`),
  );
  if (errors.length > 0)
    throw new Refused(
      'POLICY_ERRORS',
      both(
        `版本 ${id} 的策略 ${name} 有错误,不能使用`,
        `policy ${name} of edition ${id} has errors and cannot be used`,
      ),
      { findings: errors.map(findingJson) },
    );
  const suggestion = nearest(name, [...edition.policies.keys()]);
  throw new Refused(
    'POLICY_UNKNOWN',
    suggestion
      ? both(
          `版本 ${id} 没有策略 ${name},是不是 ${suggestion}?`,
          `edition ${id} has no policy ${name}; did you mean ${suggestion}?`,
        )
      : both(`版本 ${id} 没有策略 ${name}`, `edition ${id} has no policy ${name}`),
  );
}
