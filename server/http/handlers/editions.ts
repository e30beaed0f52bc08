// The handlers that read editions.
import { both, policyRows } from '../../../engine/index.ts';
import type { StoredEdition } from '../../editions/stored-edition.ts';
import { findingJson } from '../../finding-json.ts';
import { dayOf } from '../../moment.ts';
import { Refused } from '../../refused.ts';
import { writtenText } from '../../written-json.ts';
import type { Handler } from '../call.ts';
import { editionJson, editionSummaryJson, inForceOn, type PolicyFile, policyFiles } from '../edition-json.ts';
import { etagHeader, exactTag, hasText } from '../etag.ts';
import { answerJson, answerNothing } from '../reply.ts';
import type { Services } from '../services.ts';

export const listEditions: Handler<'listEditions'> = ({ context, services }) => {
  const editions = services.editions.list();
  const inForce = inForceOn(editions, dayOf(services.clock()));
  return answerJson(context, { editions: editions.map((each) => editionSummaryJson(each, inForce)) });
};

export const getEdition: Handler<'getEdition'> = ({ context, services, param }) => {
  const stored = knownEdition(services, param('id'));
  return answerJson(context, editionJson(stored, inForceToday(services)));
};

export const getFiles: Handler<'getFiles'> = ({ context, services, param }) => {
  const { id, state, edition, files } = knownEdition(services, param('id'));
  return answerJson(context, {
    edition: id,
    state,
    contentHash: edition.contentHash,
    files: files.map(({ path, text }) => ({ path, text, etag: etagHeader(text) })),
  });
};

export const getPolicy: Handler<'getPolicy'> = ({ context, services, param }) => {
  const stored = knownEdition(services, param('id'));
  const file = knownPolicy(stored, param('policy'));
  const headers = { etag: etagHeader(file.text), vary: 'Accept', 'cache-control': `no-cache, ${exactTag}` };
  if (!wantsJson(context.req.header('accept'))) {
    if (hasText(context, file.text)) return answerNothing(context, 304, headers);
    return context.body(file.text, 200, { ...headers, 'content-type': 'application/yaml; charset=utf-8' });
  }
  const document = stored.edition.documents.get(file.path);
  const answer = JSON.stringify({
    edition: stored.id,
    policy: file.id,
    file: file.path,
    etag: etagHeader(file.text),
    planHash: stored.edition.policies.get(file.id)?.planHash ?? null,
    source: document ? (document.written as object) : null,
    findings: stored.findings.filter(({ place }) => place.file === file.path).map(findingJson),
  });
  return context.body(`${answer.slice(0, -1)},"rows":${rowsText(stored, file.id)}}`, 200, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
  });
};

/** The rows that ship with a policy, their facts as they were written: a caller may pass them on. */
function rowsText({ edition }: StoredEdition, id: string): string {
  const policy = edition.policies.get(id);
  return writtenText(
    policy
      ? policyRows(edition, policy).map(({ name, note, facts }) => ({
          name: { ...name },
          ...(note && { note: { ...note } }),
          facts,
        }))
      : [],
  );
}

export const inForceToday = ({ editions, clock }: Services): string | undefined =>
  inForceOn(editions.list(), dayOf(clock()));

/** An edition by its id, whatever its state. */
export function knownEdition({ editions }: Services, id: string): StoredEdition {
  const stored = editions.find(id);
  if (stored) return stored;
  throw new Refused('EDITION_UNKNOWN', both(`没有版本 ${id}`, `there is no edition ${id}`));
}

function knownPolicy(stored: StoredEdition, id: string): PolicyFile {
  const file = policyFiles(stored).find((each) => each.id === id);
  if (file) return file;
  throw new Refused(
    'POLICY_UNKNOWN',
    both(`版本 ${stored.id} 没有策略 ${id}`, `edition ${stored.id} has no policy ${id}`),
  );
}

/** YAML unless JSON is asked for: it is what the author wrote. */
const wantsJson = (accept: string | undefined): boolean =>
  (accept ?? '').split(',').some((part) => /^\s*application\/(json|\*\+json)\s*(;|$)/i.test(part)) &&
  !/yaml/i.test(accept ?? '');
