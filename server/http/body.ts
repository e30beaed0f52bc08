// Bodies of requests: read up to a limit, decoded strictly, and checked for their shape. Numbers keep the digits they were sent with.
import type { HonoRequest } from 'hono';
import { both, checkJsonShape, readJson, type Written } from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import type { RequestName, Requests } from './schemas.ts';
import {
  authorizationReportQuery,
  decisionsQuery,
  evaluateMany,
  evaluateOne,
  ordersQuery,
  publish,
  replay,
  simulate,
  startDraft,
  type Validator,
} from './validators.generated.js';

const validators: Readonly<Record<RequestName, Validator>> = {
  authorizationReportQuery,
  decisionsQuery,
  evaluateMany,
  evaluateOne,
  ordersQuery,
  publish,
  replay,
  simulate,
  startDraft,
};

export const bodyMax = { usual: 1_000_000, large: 20_000_000 } as const;

const jsonTypes = ['application/json'];
const textTypes = ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml', 'text/plain'];

export interface JsonBody {
  readonly schema: RequestName;
  readonly optional?: boolean;
  readonly large?: boolean;
}

/** The JSON body of a request, checked. Throws `Refused`. */
export async function readJsonBody(request: HonoRequest, body: JsonBody): Promise<Requests[RequestName]> {
  const limit = body.large ? bodyMax.large : bodyMax.usual;
  const text = await readBody(request, limit, jsonTypes, body.optional === true);
  const source = text.trim() === '' && body.optional ? '{}' : text;
  // A key such as `toString` is refused where it stands: every shape names its keys, and facts are told apart by name.
  const { value, problem } = readJson(source, 'keep');
  if (problem) {
    const { line, column, code, message } = problem;
    const words = both(
      `正文第 ${line} 行第 ${column} 列:${message.zh}`,
      `line ${line}, column ${column} of the body: ${message.en}`,
    );
    throw new Refused('BODY_JSON', words, { line, column, reason: code });
  }
  return checkedRequest(value, body.schema, 'BODY_SHAPE');
}

/** The text of a file. */
export const readTextBody = (request: HonoRequest): Promise<string> =>
  readBody(request, bodyMax.usual, textTypes, false);

/** Data of which the validator has said that it is the named request. */
export function checkedRequest<Name extends RequestName>(
  value: Written,
  name: Name,
  code: 'BODY_SHAPE' | 'QUERY_SHAPE',
): Requests[Name] {
  const errors = checkJsonShape(value, validators[name]);
  const [first] = errors;
  if (first === undefined) return value as unknown as Requests[Name];
  const where = first.path === '' ? '' : `${first.path}: `;
  throw new Refused(code, both(`${where}${first.message.zh}`, `${where}${first.message.en}`), {
    errors: errors.map(({ path, code: reason, message, hint }) => ({
      path,
      code: reason,
      message: { ...message },
      hint: { ...hint },
    })),
  });
}

async function readBody(
  request: HonoRequest,
  limit: number,
  types: readonly string[],
  optional: boolean,
): Promise<string> {
  const bytes = await readBytes(request, limit);
  if (bytes.byteLength > 0 || !optional) checkType(request, types);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refused('BODY_ENCODING', both('正文不是合法的 UTF-8', 'the body is not valid UTF-8'));
  }
}

function checkType(request: HonoRequest, types: readonly string[]): void {
  const [type = '', ...parameters] = (request.header('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  const utf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const encoded = (request.header('content-encoding') ?? 'identity') !== 'identity';
  if (types.includes(type.trim()) && utf8 && !encoded) return;
  throw new Refused(
    'BODY_TYPE',
    both(
      `正文类型应为 ${types[0]},UTF-8 编码,不压缩`,
      `the body must be ${types[0]} in UTF-8, not compressed`,
    ),
    { expected: [...types] },
  );
}

async function readBytes(request: HonoRequest, limit: number): Promise<Uint8Array> {
  const announced = request.header('content-length');
  if (announced !== undefined && announced.length > 9) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.raw.body) {
    for await (const chunk of request.raw.body) {
      length += chunk.byteLength;
      if (length > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number): Refused =>
  new Refused(
    'BODY_TOO_LARGE',
    both(`正文超过 ${limit / 1_000_000} MB`, `the body is larger than ${limit / 1_000_000} MB`),
    { limit },
  );
