// The handlers that draft, edit and publish.
import { both, fileKind, type Json, readDocument } from '../../../engine/index.ts';
import type { StoredEdition } from '../../editions/stored-edition.ts';
import { dayOf, dayOfQuarter, nextQuarterDay, quarterId, readDay } from '../../moment.ts';
import { Refused } from '../../refused.ts';
import { membersOf } from '../../team.ts';
import type { Call, Handler } from '../call.ts';
import { editionJson, findingsJson, policyFiles } from '../edition-json.ts';
import { etagHeader, exactTag, preconditionOf } from '../etag.ts';
import { answerJson, answerNothing } from '../reply.ts';
import { inForceToday, knownEdition } from './editions.ts';

/** Until there are accounts, who publishes is what the caller says, and otherwise the owner. */
const publisher = 'owner';

export const startDraft: Handler<'startDraft'> = async ({ context, services, body }) => {
  const published = services.editions.list().filter(({ state }) => state === 'published');
  const latest = published.at(-1);
  const today = dayOf(services.clock());
  const last = latest && latest.head.effectiveFrom > today ? latest.head.effectiveFrom : today;
  const id = body.id ?? quarterId(nextQuarterDay(last));
  const from = body.from ?? latest?.id;
  if (from === undefined) throw nothingToCopy();
  knownEdition(services, from);
  const effectiveFrom = body.effectiveFrom ?? dayOfQuarter(id);
  if (effectiveFrom === undefined) throw withoutDate(id);
  const draft = await services.editions.draft({
    id,
    from,
    effectiveFrom: readDay(effectiveFrom, 'effectiveFrom'),
  });
  const location = `/v1/editions/${encodeURIComponent(id)}`;
  return answerJson(context, editionJson(draft, inForceToday(services)), 201, { location });
};

export const deleteDraft: Handler<'deleteDraft'> = async ({ context, services, param }) => {
  const { id } = knownEdition(services, param('id'));
  await services.editions.deleteDraft(id);
  return answerNothing(context);
};

export const putPolicy: Handler<'putPolicy'> = ({ context, services, body, param }) => {
  const stored = knownEdition(services, param('id'));
  const id = param('policy');
  const path = policyFiles(stored).find((each) => each.id === id)?.path ?? newPolicyPath(id, body);
  return save({ context, services }, stored, path, body);
};

export const putFile: Handler<'putFile'> = ({ context, services, body, param }) =>
  save({ context, services }, knownEdition(services, param('id')), param('path'), body);

export const deleteFile: Handler<'deleteFile'> = async ({ context, services, param }) => {
  const stored = knownEdition(services, param('id'));
  const path = param('path');
  const current = textOf(stored, path);
  if (current === undefined) {
    throw new Refused(
      'FILE_UNKNOWN',
      both(`版本 ${stored.id} 没有文件 ${path}`, `edition ${stored.id} has no file ${path}`),
    );
  }
  await services.editions.remove(stored.id, path, preconditionOf(context, current));
  return answerNothing(context);
};

export const getFindings: Handler<'getFindings'> = ({ context, services, param }) =>
  answerJson(context, findingsJson(knownEdition(services, param('id'))));

export const publish: Handler<'publish'> = async ({ context, services, body, param }) => {
  const { id } = knownEdition(services, param('id'));
  const published = await services.editions.publish(id, {
    by: body.by?.trim() || publisher,
    reason: body.reason?.trim() || undefined,
    now: services.clock(),
    team: membersOf(services.team),
    contentHash: body.contentHash,
  });
  return answerJson(context, editionJson(published, inForceToday(services)));
};

async function save(
  { context, services }: Pick<Call, 'context' | 'services'>,
  stored: StoredEdition,
  path: string,
  text: string,
): Promise<Response> {
  const current = textOf(stored, path);
  const draft = await services.editions.put(stored.id, path, text, preconditionOf(context, current));
  const saved: { readonly [key: string]: Json } = { ...findingsJson(draft), path, etag: etagHeader(text) };
  return answerJson(context, saved, current === undefined ? 201 : 200, {
    etag: etagHeader(text),
    'cache-control': `no-store, ${exactTag}`,
  });
}

const textOf = ({ files }: StoredEdition, path: string): string | undefined =>
  files.find((file) => file.path === path)?.text;

/** Where a policy that is not there yet belongs: its text says so. */
function newPolicyPath(id: string, text: string): string {
  const system = readDocument(id, text).document?.plainAt(['system']);
  const path = `${typeof system === 'string' ? system : ''}/${id}.yaml`;
  if (fileKind(path) === 'policy') return path;
  throw new Refused(
    'FILE_PATH',
    both(
      `新策略 ${id.slice(0, 80)} 的名称或 system 不可用`,
      `the new policy ${id.slice(0, 80)} needs a usable name, and a system in its text`,
    ),
  );
}

const nothingToCopy = (): Refused =>
  new Refused('EDITION_UNKNOWN', both('没有已发布的版本可以复制', 'there is no published edition to copy'));

const withoutDate = (id: string): Refused =>
  new Refused(
    'DATE_FORMAT',
    both(`请写明 ${id.slice(0, 80)} 的生效日`, `say from which day ${id.slice(0, 80)} is effective`),
    { path: 'effectiveFrom', expected: '2027-01-01' },
  );
