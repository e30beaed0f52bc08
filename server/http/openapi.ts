// The OpenAPI 3.1 document, made from the table of operations and the schemas that check requests. Nothing in it is written by hand.
import type { Json, Language } from '../../engine/index.ts';
import { answerSchemas } from './answer-schemas.ts';
import { type Operation, operations, tags } from './operations.ts';
import { requestSchemas } from './schemas.ts';

type JsonMap = { readonly [key: string]: Json };

/** The document in one language; the other stands in the descriptions. */
export function openApi(version: string, language: Language = 'en'): JsonMap {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = operationJson(name, operation, language);
    paths[operation.path] = path;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Quarterdeck 策衡', version },
    tags: tags.map((name) => ({ name })),
    paths,
    components: { schemas: plain({ ...namedRequests, ...answerSchemas }) },
  };
}

const namedRequests = Object.fromEntries(
  Object.entries(requestSchemas).map(([name, schema]) => [`${name}Request`, schema]),
);

/** TypeBox marks its schemas with properties that are not JSON. */
const plain = (schemas: object): Json => JSON.parse(JSON.stringify(schemas));

const other = { zh: 'en', en: 'zh' } as const satisfies Readonly<Record<Language, Language>>;

function operationJson(name: string, operation: Operation, language: Language): Json {
  const { summary, details, tag, body, text } = operation;
  return {
    operationId: name,
    tags: [tag],
    summary: summary[language],
    description: [details?.[language], summary[other[language]], details?.[other[language]]]
      .filter((each) => each !== undefined)
      .join('\n\n'),
    parameters: [...pathParameters(operation), ...headerParameters(operation), ...queryParameters(operation)],
    ...(body && {
      requestBody: {
        required: body.optional !== true,
        content: { 'application/json': { schema: reference(`${body.schema}Request`) } },
      },
    }),
    ...(text && {
      requestBody: { required: true, content: { 'application/yaml': { schema: { type: 'string' } } } },
    }),
    responses: responses(operation),
  };
}

const reference = (name: string): JsonMap => ({ $ref: `#/components/schemas/${name}` });

const parametersIn = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const pathParameters = ({ path }: Operation): readonly Json[] =>
  parametersIn(path).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const headerParameters = ({ headers = [] }: Operation): readonly Json[] =>
  headers.map((name) => ({ name, in: 'header', required: false, schema: { type: 'string' } }));

function queryParameters({ query }: Operation): readonly Json[] {
  if (query === undefined) return [];
  const { properties, required = [] } = plain(requestSchemas[query]) as {
    readonly properties: Readonly<Record<string, JsonMap>>;
    readonly required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description = '', ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description,
    schema,
  }));
}

function responses({ answers, problems = [] }: Operation): JsonMap {
  const good = Object.entries(answers).map(([status, answer]): [string, Json] => [
    status,
    answerJson(answer),
  ]);
  const bad = [...problems, 403, 500].map((status): [string, Json] => [
    String(status),
    { description: 'problem', content: { 'application/problem+json': { schema: reference('problem') } } },
  ]);
  return Object.fromEntries([...good, ...bad]);
}

function answerJson(answer: Operation['answers'][number]): Json {
  if (answer === 'nothing') return { description: 'nothing' };
  if (answer === 'text')
    return { description: 'text', content: { 'text/plain': { schema: { type: 'string' } } } };
  const json = { 'application/json': { schema: reference(answer) } };
  const yaml = answer === 'policy' ? { 'application/yaml': { schema: { type: 'string' } } } : {};
  return { description: answer, content: { ...json, ...yaml } };
}
