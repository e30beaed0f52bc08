// What may be added to, compared with, multiplied and divided by what, and what comes out. The only place that decides it.
//
//   + − compare choose   money USD with money USD · ratio with ratio · exchange A→B with exchange A→B · flag, code, text with its like
//                        count with count · a number with a number or count of the same unit, or of no unit → number
//   ×                    any numeric × ratio → itself (a count becomes a number: half a customer is none)
//                        money × count, money × number → money · number × count → number · count × count → count
//                        money A × exchange A→B → money B
//   ÷                    any numeric ÷ ratio → itself (a count becomes a number) · money ÷ count, money ÷ number → money
//                        like ÷ like → ratio (money of one currency, numbers of one unit, counts, exchange rates of one pair)
//                        number ÷ count of another unit, ratio ÷ count → itself · money B ÷ exchange A→B → money A
import { isNumeric, sameType, type ValueType } from '../values/types.ts';

/** Why two types do not go together. */
export type Clash = 'CURRENCY_MIX' | 'TYPE_MISMATCH';

export const isClash = (outcome: ValueType | Clash): outcome is Clash => typeof outcome === 'string';

export const ratioType: ValueType = { kind: 'ratio' };
export const flagType: ValueType = { kind: 'flag' };
export const countType: ValueType = { kind: 'count', unit: '' };

/** The one type in which values of both can be added, compared or chosen between. */
export function commonType(a: ValueType, b: ValueType): ValueType | Clash {
  if (a.kind === 'code' && b.kind === 'code') return { kind: 'code', codes: allCodes(a, b) };
  if (sameType(a, b)) return a;
  if ((a.kind === 'money' || a.kind === 'exchange') && a.kind === b.kind) return 'CURRENCY_MIX';
  return isMeasured(a) && isMeasured(b) && unitsAgree(a, b)
    ? { kind: 'number', unit: a.unit === '' ? b.unit : a.unit }
    : 'TYPE_MISMATCH';
}

export function productType(a: ValueType, b: ValueType): ValueType | Clash {
  if (isCurrencyMix(a, b)) return 'CURRENCY_MIX';
  return scaledBy(a, b) ?? scaledBy(b, a) ?? 'TYPE_MISMATCH';
}

/** `a × b` where `b` is what scales; the other order is asked for separately. */
function scaledBy(a: ValueType, b: ValueType): ValueType | undefined {
  switch (b.kind) {
    case 'ratio':
      return isNumeric(a) ? measured(a) : undefined;
    case 'count':
      if (a.kind === 'count') return { kind: 'count', unit: a.unit === '' ? b.unit : a.unit };
      return a.kind === 'money' || a.kind === 'number' ? a : undefined;
    case 'number':
      return a.kind === 'money' || (a.kind === 'number' && b.unit === '') ? a : undefined;
    case 'exchange':
      return a.kind === 'money' ? { kind: 'money', currency: b.to } : undefined;
    default:
      return undefined;
  }
}

export function quotientType(a: ValueType, b: ValueType): ValueType | Clash {
  if (!isNumeric(a) || !isNumeric(b)) return 'TYPE_MISMATCH';
  if (b.kind === 'ratio') return measured(a);
  if (a.kind === 'money' && b.kind === 'exchange') {
    return a.currency === b.to ? { kind: 'money', currency: b.from } : 'CURRENCY_MIX';
  }
  if (a.kind === 'number' && b.kind === 'count') return a.unit === '' || a.unit === b.unit ? ratioType : a;
  if (a.kind === 'count' && b.kind === 'count') return ratioType;
  const like = commonType(a, b);
  if (!isClash(like) || like === 'CURRENCY_MIX') return isClash(like) ? like : ratioType;
  return isMeasured(b) && (a.kind === 'money' || (a.kind === 'ratio' && b.kind === 'count')) ? a : like;
}

/**
 * Whether a formula of the first type may stand where the second is stated. Beside the same type:
 * a number is also made by a count or number of the same unit or of none, and by a ratio (so many per head);
 * a code by a shorter list of codes. A number or ratio becomes a count by `roundUp` only.
 */
export function fits(type: ValueType, stated: ValueType): boolean {
  if (type.kind === 'code' && stated.kind === 'code') return unknownCodes(type, stated).length === 0;
  if (sameType(type, stated)) return true;
  if (stated.kind !== 'number') return false;
  return type.kind === 'ratio' || (isMeasured(type) && unitsAgree(type, stated));
}

type CodeType = Extract<ValueType, { readonly kind: 'code' }>;
type Measured = Extract<ValueType, { readonly kind: 'count' | 'number' }>;

/** The codes of the first type that the second does not know. */
export function unknownCodes(type: CodeType, stated: CodeType): readonly string[] {
  const known = new Set(stated.codes.map(({ code }) => code));
  return type.codes.map(({ code }) => code).filter((code) => !known.has(code));
}

/** Codes of two lists that do not overlap are never equal: asking is a mistake. */
export const haveNothingInCommon = (a: ValueType, b: ValueType): boolean =>
  a.kind === 'code' && b.kind === 'code' && unknownCodes(a, b).length === a.codes.length;

const allCodes = (a: CodeType, b: CodeType) => {
  const known = new Set(a.codes.map(({ code }) => code));
  return [...a.codes, ...b.codes.filter(({ code }) => !known.has(code))];
};

const isMeasured = (type: ValueType): type is Measured => type.kind === 'count' || type.kind === 'number';
const unitsAgree = (a: Measured, b: Measured): boolean => a.unit === b.unit || a.unit === '' || b.unit === '';

/** What a count becomes when it may lose its wholeness; every other type stays. */
const measured = (type: ValueType): ValueType =>
  type.kind === 'count' ? { kind: 'number', unit: type.unit } : type;

function isCurrencyMix(a: ValueType, b: ValueType): boolean {
  const [money, rate] = a.kind === 'money' ? [a, b] : [b, a];
  return money.kind === 'money' && rate.kind === 'exchange' && money.currency !== rate.from;
}
