// A value as the server gives it → as an author writes it in a case. No digit is added or lost.
import {
  isWrittenList,
  isWrittenMap,
  type ValueType,
  type Written,
  WrittenNumber,
} from '../../engine/index.ts';

/** A value of an answer as a case writes it: numbers bare, without zeros that say nothing. */
export function asWritten(value: Written, type: ValueType): Written {
  if (value === null || typeof value === 'boolean') return value;
  if (isWrittenList(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return value.map((item) => asWritten(item, of));
  }
  if (isWrittenMap(value)) {
    if (type.kind !== 'ratios') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, asWritten(item, { kind: 'ratio' })]),
    );
  }
  if (type.kind === 'code' || type.kind === 'text') return value;
  return new WrittenNumber(withoutZeros(String(value)));
}

/** `17300.00` → `17300`. */
const withoutZeros = (figure: string): string =>
  figure.includes('.') ? figure.replace(/0+$/, '').replace(/\.$/, '') : figure;
