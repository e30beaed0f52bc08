// Reads a type as an author writes it (`{ type: money, currency: USD }`) into a ValueType, or reports what is missing.
import { type Bilingual, both } from './bilingual.ts';
import type { Report } from './finding.ts';
import type { Path } from './position.ts';
import type { TypeSource } from './schema.ts';
import type { Code, ValueType } from './types.ts';

/** The type meant by `source`, or undefined after reporting what it lacks. */
export function readType(
  source: TypeSource,
  path: Path,
  report: (report: Report) => void,
): ValueType | undefined {
  const lacks = (member: string, example: string): undefined => {
    report({
      code: 'TYPE_INCOMPLETE',
      path,
      message: both(`类型 ${source.type} 缺少 ${member}`, `type ${source.type} lacks ${member}`),
      hint: both(`请补上,例如 ${member}: ${example}`, `add it, for example ${member}: ${example}`),
    });
    return undefined;
  };
  const type = readSingle(source, lacks);
  return type && source.list === true ? { kind: 'list', of: type } : type;
}

function readSingle(
  source: TypeSource,
  lacks: (member: string, example: string) => undefined,
): ValueType | undefined {
  switch (source.type) {
    case 'money':
      return source.currency === undefined
        ? lacks('currency', 'USD')
        : { kind: 'money', currency: source.currency };
    case 'number':
      return source.unit === undefined ? lacks('unit', 'hours') : { kind: 'number', unit: source.unit };
    case 'count':
      return { kind: 'count', unit: source.unit ?? '' };
    case 'exchange':
      if (source.from === undefined) return lacks('from', 'USD');
      return source.to === undefined
        ? lacks('to', 'CNY')
        : { kind: 'exchange', from: source.from, to: source.to };
    case 'code':
      return source.codes === undefined
        ? lacks('codes', '{ A: { zh: …, en: … } }')
        : { kind: 'code', codes: readCodes(source.codes) };
    case 'ratio':
      return { kind: 'ratio' };
    case 'flag':
      return { kind: 'flag' };
    case 'text':
      return { kind: 'text' };
  }
}

const readCodes = (codes: Readonly<Record<string, Bilingual>>): readonly Code[] =>
  Object.entries(codes).map(([code, label]) => ({ code, label }));
