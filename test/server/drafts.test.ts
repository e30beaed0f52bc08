// The way of a change over HTTP: draft, edit, check, publish, and the answers before and after.
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Json, type RunningSample, startServer } from './running.ts';

const policyPath = '/v1/editions/2027-Q1/policies/commission';
const textType = { 'content-type': 'application/yaml' };

/** A draft of the next quarter, and its policy as the server gives it. */
async function startDraft({ ask }: RunningSample): Promise<{ readonly text: string; readonly etag: string }> {
  expect((await ask('POST', '/v1/drafts', {})).status).toBe(201);
  const { text, headers } = await ask('GET', policyPath);
  return { text, etag: headers.get('etag') ?? '' };
}

describe('GET /v1/editions', () => {
  it('says what is in force and what is wrong', async () => {
    const server = await startServer();
    appendFileSync(join(server.policies, '2026-Q3/facts.yaml'), '# touched\n');
    const { json } = await server.ask('GET', '/v1/editions');
    expect(json).toMatchObject({
      editions: [
        { id: '2026-Q3', state: 'refused', inForce: false, findings: { error: 1 } },
        {
          id: '2026-Q4',
          state: 'published',
          inForce: true,
          by: 'owner',
          publishedAt: '2026-09-25T02:00:00.000Z',
        },
      ],
    });
    const asked = await server.ask('POST', '/v1/evaluate/commission', { facts: {}, edition: '2026-Q3' });
    expect([asked.status, asked.json]).toMatchObject([409, { code: 'EDITION_TAMPERED' }]);
    const before = await server.ask('POST', '/v1/evaluate/commission', { facts: {}, asOf: '2026-08-01' });
    expect(before.json).toMatchObject({ code: 'EDITION_NONE_IN_FORCE' });
  });

  it('leaves the last good edition in force when the newest is refused', async () => {
    const server = await startServer();
    appendFileSync(join(server.policies, '2026-Q4/facts.yaml'), '# touched\n');
    const facts = { grossProfit: 500000, repurchaseRate: '60%', newCustomerShare: '40%' };
    const { json } = await server.ask('POST', '/v1/evaluate/commission', { facts });
    expect(json).toMatchObject({ edition: '2026-Q3', outcomes: { commission: '16200.00' } });
    expect((await server.ask('GET', '/readyz')).json).toMatchObject({ editions: { refused: ['2026-Q4'] } });
  });

  it('gives every file at once, and a policy as YAML or JSON', async () => {
    const { ask, policies } = await startServer();
    const text = readFileSync(join(policies, '2026-Q4/incentives/commission.yaml'), 'utf8');
    const { json } = await ask('GET', '/v1/editions/2026-Q4/files');
    const { files } = json as { files: { path: string; text: string; etag: string }[] };
    expect(files.map(({ path }) => path)).toEqual([
      'edition.yaml',
      'facts.yaml',
      'incentives/commission.cases.yaml',
      'incentives/commission.yaml',
    ]);
    expect(files[3]?.text).toBe(text);
    const yaml = await ask('GET', '/v1/editions/2026-Q4/policies/commission');
    expect([yaml.text, yaml.headers.get('content-type')]).toEqual([text, 'application/yaml; charset=utf-8']);
    expect(yaml.headers.get('etag')).toBe(files[3]?.etag);
    const asJson = await ask('GET', '/v1/editions/2026-Q4/policies/commission', undefined, {
      accept: 'application/json',
    });
    expect(asJson.json).toMatchObject({
      policy: 'commission',
      source: { blocks: [{ bands: [{}, { rate: '2.5%' }, {}, {}] }] },
    });
    const etag = yaml.headers.get('etag') ?? '';
    expect(
      (await ask('GET', '/v1/editions/2026-Q4/policies/commission', undefined, { 'if-none-match': etag }))
        .status,
    ).toBe(304);
  });
});

describe('drafts', () => {
  it('start with the next quarter as a copy of the latest edition', async () => {
    const { ask } = await startServer();
    const { status, json, headers } = await ask('POST', '/v1/drafts');
    expect([status, headers.get('location')]).toEqual([201, '/v1/editions/2027-Q1']);
    expect(json).toMatchObject({
      id: '2027-Q1',
      from: '2026-Q4',
      effectiveFrom: '2027-01-01',
      state: 'draft',
      inForce: false,
    });
    expect((await ask('POST', '/v1/drafts')).json).toMatchObject({
      code: 'EDITION_EXISTS',
      edition: '2027-Q1',
    });
  });

  it.each<[object, number, string]>([
    [{ id: '../x', effectiveFrom: '2027-01-01' }, 400, 'EDITION_ID'],
    [{ id: 'fix' }, 400, 'DATE_FORMAT'],
    [{ id: 'fix', effectiveFrom: '2027-13-01' }, 400, 'DATE_FORMAT'],
    [{ from: '2025-Q1' }, 404, 'EDITION_UNKNOWN'],
    [{ from: '../policies/2026-Q4' }, 404, 'EDITION_UNKNOWN'],
    [{ form: '2026-Q4' }, 400, 'BODY_SHAPE'],
  ])('%j is %i %s', async (body, status, code) => {
    const { ask } = await startServer();
    const answer = await ask('POST', '/v1/drafts', body);
    expect([answer.status, answer.json]).toMatchObject([status, { code }]);
  });

  it('are saved with the tag of the text that was seen; whoever comes second gets both texts', async () => {
    const server = await startServer();
    const { text, etag } = await startDraft(server);
    const save = (body: string, headers: object) =>
      server.ask('PUT', '/v1/drafts/2027-Q1/policies/commission', body, { ...textType, ...headers });
    const mine = `${text}# 我的\n`;
    const saved = await save(mine, { 'if-match': etag });
    expect([saved.status, saved.json]).toMatchObject([
      200,
      { counts: { error: 0 }, path: 'incentives/commission.yaml' },
    ]);
    const second = await save(`${text}# yours\n`, { 'if-match': etag });
    expect([second.status, second.json]).toMatchObject([
      412,
      {
        code: 'FILE_CHANGED',
        yours: { text: `${text}# yours\n` },
        theirs: { text: mine, etag: saved.headers.get('etag') },
      },
    ]);
    expect((await save(text, {})).json).toMatchObject({ status: 428, code: 'PRECONDITION_MISSING' });
    expect((await save(text, { 'if-match': saved.headers.get('etag')?.replaceAll('"', '') })).status).toBe(
      200,
    );
    expect((await save(text, { 'if-match': `W/${etag}` })).status).toBe(200);
    expect((await save(text, { 'if-match': '*' })).status).toBe(200);
    expect((await save(text, { 'if-none-match': '*' })).status).toBe(412);
  });

  it('take new policies and files, and give them back', async () => {
    const server = await startServer();
    await startDraft(server);
    const put = (path: string, body: string) =>
      server.ask('PUT', `/v1/drafts/2027-Q1/${path}`, body, { ...textType, 'if-none-match': '*' });
    expect((await put('policies/unit', 'policy: unit\nsystem: team\n')).json).toMatchObject({
      path: 'team/unit.yaml',
    });
    expect((await put('policies/lost', 'policy: lost\n')).json).toMatchObject({ code: 'FILE_PATH' });
    expect((await put('policies/..%2f..%2fx', 'system: team\n')).json).toMatchObject({ code: 'FILE_PATH' });
    expect((await put('files/team/unit.cases.yaml', 'policy: unit\ncases: []\n')).status).toBe(201);
    expect((await put('files/../../2026-Q4/edition.yaml', 'x')).status).toBe(404);
    expect((await put('files/..%2f2026-Q4%2fedition.yaml', 'x')).json).toMatchObject({ code: 'FILE_PATH' });
    const gone = await server.ask('DELETE', '/v1/drafts/2027-Q1/files/team/unit.yaml', undefined, {
      'if-match': '*',
    });
    expect(gone.status).toBe(204);
    expect(
      (await server.ask('DELETE', '/v1/drafts/2027-Q1/files/team/unit.yaml', undefined, { 'if-match': '*' }))
        .json,
    ).toMatchObject({
      code: 'FILE_UNKNOWN',
    });
  });

  it('are checked, cases included', async () => {
    const server = await startServer();
    const { text, etag } = await startDraft(server);
    const body = text.replace('rate: 5%', 'rate: 6%');
    await server.ask('PUT', '/v1/drafts/2027-Q1/policies/commission', body, {
      ...textType,
      'if-match': etag,
    });
    const { json } = await server.ask('GET', '/v1/drafts/2027-Q1/findings');
    expect(json).toMatchObject({
      counts: { error: 1 },
      findings: [{ code: 'CASE_FAILED', severity: 'error', line: 13 }],
    });
    const refused = await server.ask('POST', '/v1/drafts/2027-Q1/publish', {});
    expect([refused.status, refused.json]).toMatchObject([
      409,
      {
        code: 'PUBLISH_REFUSED',
        obstacles: [{ code: 'EDITION_ERRORS' }],
        findings: [{ code: 'CASE_FAILED' }],
      },
    ]);
  });

  it('with errors answer nothing, and say which', async () => {
    const server = await startServer();
    const { text, etag } = await startDraft(server);
    const body = text.replace('on: grossProfit', 'on: grossProfits');
    await server.ask('PUT', '/v1/drafts/2027-Q1/policies/commission', body, {
      ...textType,
      'if-match': etag,
    });
    const { status, json } = await server.ask('POST', '/v1/evaluate/commission', {
      facts: {},
      edition: '2027-Q1',
    });
    expect([status, json]).toMatchObject([
      409,
      {
        code: 'POLICY_ERRORS',
        findings: expect.arrayContaining([expect.objectContaining({ code: 'NAME_UNKNOWN', line: 13 })]),
      },
    ]);
  });

  it('answer only when asked for by name, and say so', async () => {
    const server = await startServer();
    await startDraft(server);
    const facts = { grossProfit: 100 };
    expect(
      (await server.ask('POST', '/v1/evaluate/commission', { facts, edition: '2027-Q1' })).json,
    ).toMatchObject({ draft: true });
    expect(
      (await server.ask('POST', '/v1/evaluate/commission', { facts, asOf: '2027-02-01' })).json,
    ).toMatchObject({ edition: '2026-Q4' });
  });

  it('are deleted; published editions are not', async () => {
    const server = await startServer();
    await startDraft(server);
    expect((await server.ask('DELETE', '/v1/drafts/2027-Q1')).status).toBe(204);
    expect((await server.ask('DELETE', '/v1/drafts/2027-Q1')).status).toBe(404);
    expect((await server.ask('DELETE', '/v1/drafts/2026-Q4')).json).toMatchObject({
      status: 409,
      code: 'EDITION_PUBLISHED',
    });
  });
});

it('a published draft answers from its date on, the old edition before it', async () => {
  const server = await startServer();
  const { text, etag } = await startDraft(server);
  const put = (path: string, body: string, tag: string) =>
    server.ask('PUT', `/v1/drafts/2027-Q1/${path}`, body, { ...textType, 'if-match': tag });
  await put('policies/commission', text.replace('lifted: 4%', 'lifted: 4.5%'), etag);
  const cases = await server.ask('GET', '/v1/editions/2027-Q1/files');
  const { files } = cases.json as { files: { path: string; text: string; etag: string }[] };
  const old = files.find(({ path }) => path === 'incentives/commission.cases.yaml');
  const mended = (old?.text ?? '').replace('16000.00', '17000.00').replace('18548.98', '19548.98');
  const saved = await put('files/incentives/commission.cases.yaml', mended, old?.etag ?? '');
  expect(saved.json).toMatchObject({ counts: { error: 0 } });
  const { contentHash } = saved.json as { contentHash: string };
  const wrong = await server.ask('POST', '/v1/drafts/2027-Q1/publish', { contentHash: '0'.repeat(64) });
  expect([wrong.status, wrong.json]).toMatchObject([412, { code: 'EDITION_CHANGED' }]);
  const published = await server.ask('POST', '/v1/drafts/2027-Q1/publish', { by: '王总', contentHash });
  expect([published.status, published.json]).toMatchObject([
    200,
    { state: 'published', by: '王总', inForce: false },
  ]);

  const answer = async (asOf: string): Promise<Json> => {
    const facts = { grossProfit: 500000, repurchaseRate: 0.6, newCustomerShare: 0.4 };
    return (await server.ask('POST', '/v1/evaluate/commission', { facts, asOf })).json;
  };
  expect(await answer('2026-12-31')).toMatchObject({
    edition: '2026-Q4',
    outcomes: { commission: '16000.00' },
  });
  expect(await answer('2027-01-01')).toMatchObject({
    edition: '2027-Q1',
    outcomes: { commission: '17000.00' },
  });

  const late = await put('policies/commission', text, etag);
  expect([late.status, late.json]).toMatchObject([409, { code: 'EDITION_PUBLISHED' }]);
  const again = await server.ask('POST', '/v1/drafts/2027-Q1/publish', {});
  expect([again.status, again.json]).toMatchObject([409, { code: 'EDITION_PUBLISHED' }]);
  expect(server.bugs).toEqual([]);
});
