// Every call the server answers: where, what it takes, what comes back. Routes, checks and the OpenAPI document are all made from this.
import { type Bilingual, both } from '../../engine/index.ts';
import type { AnswerName } from './answer-schemas.ts';
import type { RequestName } from './schemas.ts';

export const tags = [
  'evaluate',
  'editions',
  'drafts',
  'simulations',
  'decisions',
  'reports',
  'team',
  'server',
] as const;

export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI writes it; a parameter named `path` may hold slashes. */
  readonly path: string;
  readonly tag: (typeof tags)[number];
  readonly summary: Bilingual;
  /** What a caller must know beyond the summary. */
  readonly details?: Bilingual;
  /** A JSON body; one that need not be there is an empty object. */
  readonly body?: { readonly schema: RequestName; readonly optional?: boolean; readonly large?: boolean };
  /** The body is the text of a file. */
  readonly text?: true;
  readonly query?: RequestName;
  readonly headers?: readonly ('If-Match' | 'If-None-Match' | 'Accept')[];
  /** What is answered when all is well, by status. */
  readonly answers: Readonly<Record<number, AnswerName | 'text' | 'nothing'>>;
  /** The other statuses, each a problem. */
  readonly problems?: readonly number[];
}

const noEdition = [404, 409] as const;

export const operations = {
  evaluateOne: {
    method: 'post',
    path: '/v1/evaluate/{policy}',
    tag: 'evaluate',
    summary: both('用一条策略计算一行事实', 'Evaluate one row of facts by a policy'),
    details: both(
      '会排名的策略(如 tool-choice)在这里只看到一行,名次总是 1;要比较几个候选,把它们一起发给 POST /v1/evaluate。',
      'A policy that ranks, such as tool-choice, sees one row here and gives it the first place. To compare candidates, send them together to POST /v1/evaluate.',
    ),
    body: { schema: 'evaluateOne' },
    answers: { 200: 'evaluation' },
    problems: [400, ...noEdition, 413, 415],
  },
  evaluateMany: {
    method: 'post',
    path: '/v1/evaluate',
    tag: 'evaluate',
    summary: both('计算多行事实', 'Evaluate many rows of facts'),
    details: both(
      '一起发来的行一起排名。不给 rows 时,用策略随附的行(例如 tool-choice 的五款候选),facts 中的预算等各行共用。',
      'Rows sent together are ranked together. Without rows, those that ship with the policy are used, such as the five candidates of tool-choice, and every one of them gets what stands in facts, such as the budget.',
    ),
    body: { schema: 'evaluateMany' },
    answers: { 200: 'evaluations' },
    problems: [400, ...noEdition, 413, 415],
  },
  listEditions: {
    method: 'get',
    path: '/v1/editions',
    tag: 'editions',
    summary: both('全部版本', 'All editions'),
    answers: { 200: 'editionList' },
  },
  getEdition: {
    method: 'get',
    path: '/v1/editions/{id}',
    tag: 'editions',
    summary: both('一个版本及其策略', 'One edition and its policies'),
    answers: { 200: 'edition' },
    problems: [404],
  },
  getFiles: {
    method: 'get',
    path: '/v1/editions/{id}/files',
    tag: 'editions',
    summary: both('一个版本的全部文件', 'Every file of an edition'),
    answers: { 200: 'files' },
    problems: [404],
  },
  getPolicy: {
    method: 'get',
    path: '/v1/editions/{id}/policies/{policy}',
    tag: 'editions',
    summary: both('一条策略:YAML 或 JSON', 'One policy as YAML or JSON'),
    details: both(
      'JSON 中的 rows 是策略随附的行(例如候选产品及其星级),可以照原样或改过之后发给 POST /v1/evaluate。',
      'In the JSON, rows are those that ship with the policy, such as candidates and their stars, to be sent to POST /v1/evaluate as they are or changed.',
    ),
    headers: ['Accept', 'If-None-Match'],
    answers: { 200: 'policy', 304: 'nothing' },
    problems: [404],
  },
  startDraft: {
    method: 'post',
    path: '/v1/drafts',
    tag: 'drafts',
    summary: both('新建草稿', 'Start a draft'),
    body: { schema: 'startDraft', optional: true },
    answers: { 201: 'edition' },
    problems: [400, ...noEdition, 415],
  },
  deleteDraft: {
    method: 'delete',
    path: '/v1/drafts/{id}',
    tag: 'drafts',
    summary: both('删除草稿', 'Delete a draft'),
    answers: { 204: 'nothing' },
    problems: noEdition,
  },
  putPolicy: {
    method: 'put',
    path: '/v1/drafts/{id}/policies/{policy}',
    tag: 'drafts',
    summary: both('保存草稿中的一条策略', 'Save a policy of a draft'),
    text: true,
    headers: ['If-Match', 'If-None-Match'],
    answers: { 200: 'saved', 201: 'saved' },
    problems: [400, ...noEdition, 412, 413, 415, 428],
  },
  putFile: {
    method: 'put',
    path: '/v1/drafts/{id}/files/{path}',
    tag: 'drafts',
    summary: both('保存草稿中的任一文件', 'Save any file of a draft'),
    text: true,
    headers: ['If-Match', 'If-None-Match'],
    answers: { 200: 'saved', 201: 'saved' },
    problems: [400, ...noEdition, 412, 413, 415, 428],
  },
  deleteFile: {
    method: 'delete',
    path: '/v1/drafts/{id}/files/{path}',
    tag: 'drafts',
    summary: both('删除草稿中的文件', 'Delete a file of a draft'),
    headers: ['If-Match'],
    answers: { 204: 'nothing' },
    problems: [400, ...noEdition, 412, 428],
  },
  getFindings: {
    method: 'get',
    path: '/v1/drafts/{id}/findings',
    tag: 'drafts',
    summary: both('检查结果,含算例', 'Findings, the cases included'),
    answers: { 200: 'findings' },
    problems: [404],
  },
  publish: {
    method: 'post',
    path: '/v1/drafts/{id}/publish',
    tag: 'drafts',
    summary: both('发布草稿', 'Publish a draft'),
    body: { schema: 'publish', optional: true },
    answers: { 200: 'edition' },
    problems: [400, ...noEdition, 412, 415],
  },
  simulate: {
    method: 'post',
    path: '/v1/simulations',
    tag: 'simulations',
    summary: both('用同一批数据比较两个版本', 'Compare two editions on the same rows'),
    body: { schema: 'simulate', large: true },
    answers: { 200: 'simulation', 202: 'simulation' },
    problems: [400, ...noEdition, 413, 415],
  },
  getSimulation: {
    method: 'get',
    path: '/v1/simulations/{id}',
    tag: 'simulations',
    summary: both('模拟的进度与结果', 'Progress and result of a simulation'),
    answers: { 200: 'simulation' },
    problems: [404],
  },
  listDecisions: {
    method: 'get',
    path: '/v1/decisions',
    tag: 'decisions',
    summary: both('决策记录,新的在前', 'The decision log, newest first'),
    query: 'decisionsQuery',
    answers: { 200: 'decisionList' },
    problems: [400],
  },
  getDecision: {
    method: 'get',
    path: '/v1/decisions/{id}',
    tag: 'decisions',
    summary: both('一条决策', 'One decision'),
    answers: { 200: 'decision' },
    problems: [404],
  },
  replay: {
    method: 'post',
    path: '/v1/decisions/{id}/replay',
    tag: 'decisions',
    summary: both('按原版本或另一版本重算', 'Compute a decision again, under its own or another edition'),
    body: { schema: 'replay', optional: true },
    answers: { 200: 'replay' },
    problems: [400, ...noEdition, 415],
  },
  reportAuthorization: {
    method: 'get',
    path: '/v1/reports/authorization',
    tag: 'reports',
    summary: both(
      '授权月报:越权、拆单与老板的审批',
      'The authorization report of a month: breaches, split orders, the owner’s approvals',
    ),
    query: 'authorizationReportQuery',
    answers: { 200: 'authorizationReport' },
    problems: [400, ...noEdition],
  },
  getTeam: {
    method: 'get',
    path: '/v1/team',
    tag: 'team',
    summary: both('已载入的团队数据', 'The loaded data of the team'),
    answers: { 200: 'team' },
  },
  getOrders: {
    method: 'get',
    path: '/v1/team/orders',
    tag: 'team',
    summary: both('团队数据背后的订单', 'The orders behind the team’s rows'),
    query: 'ordersQuery',
    answers: { 200: 'orders' },
    problems: [400],
  },
  health: {
    method: 'get',
    path: '/healthz',
    tag: 'server',
    summary: both('进程是否在运行', 'Whether the process runs'),
    answers: { 200: 'health' },
  },
  ready: {
    method: 'get',
    path: '/readyz',
    tag: 'server',
    summary: both('是否可以应答', 'Whether calls can be answered'),
    answers: { 200: 'readiness', 503: 'readiness' },
  },
  metrics: {
    method: 'get',
    path: '/metrics',
    tag: 'server',
    summary: both('Prometheus 指标', 'Prometheus metrics'),
    answers: { 200: 'text' },
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;
