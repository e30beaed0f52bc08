// A block of regions in words: 金额 超过 50,000 且不超过 200,000,事项 为 定价. What makes no difference is left out.
import { literalText } from '../expression/literal-text.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../values/bilingual.ts';
import { codeText } from '../values/format.ts';
import type { End, Interval } from '../values/interval.ts';
import type { Names } from '../values/named.ts';
import { isNumeric, type ValueType } from '../values/types.ts';
import type { Operator } from './condition.ts';
import { labelOf, operandText, operatorWords } from './condition-text.ts';
import type { Box, Regions } from './regions.ts';
import { type Axis, axisType, type Piece } from './regions-axes.ts';

/** The block in both languages. */
export function boxText({ axes }: Regions, box: Box, names: Names): Bilingual {
  const parts = axes.flatMap((axis, at): readonly Bilingual[] => {
    const pieces = (box[at] ?? []).flatMap((piece) => axis.pieces[piece] ?? []);
    return pieces.length === axis.pieces.length ? [] : [axisText(axis, pieces, names)];
  });
  return parts.length === 0 ? both('任何情况', 'in every case') : joinTexts(parts, both(',', ', '));
}

function axisText(axis: Axis, pieces: readonly Piece[], names: Names): Bilingual {
  const { leaf } = axis;
  const label = labelOf(leaf.name, names);
  const [first] = pieces;
  if (first?.kind === 'numbers') return numbersText(label, axis, pieces);
  if (first?.kind === 'member') return memberText(axis, first.yes, names);
  if (first?.kind === 'order') return orderText(axis, pieces, names);
  const values = pieces.flatMap((piece): readonly Bilingual[] => {
    if (piece.kind === 'flag') return [piece.value ? both('是', 'yes') : both('否', 'no')];
    return piece.kind === 'codes' ? piece.codes.map((code) => codeText(code, leaf.type)) : [];
  });
  const word = operatorWords[values.length === 1 ? 'equal' : 'in'];
  return sentence(label, word, joinTexts(values, listSeparator));
}

const sentence = (...words: readonly Bilingual[]): Bilingual => joinTexts(words, same(' '));

/** The interval that neighbouring pieces make up; ends of the whole range are not worth a word. */
function numbersText(label: Bilingual, axis: Axis, pieces: readonly Piece[]): Bilingual {
  const intervals = pieces.flatMap((piece) => (piece.kind === 'numbers' ? [piece.interval] : []));
  const [from, to] = [intervals[0]?.from, intervals.at(-1)?.to];
  const type = axisType(axis);
  if (from && to && from.at.eq(to.at)) {
    return sentence(label, operatorWords.equal, same(literalText(from.at, type)));
  }
  const ends = [lowerText(from, axis.range, type), upperText(to, axis.range, type)];
  return sentence(
    label,
    joinTexts(
      ends.flatMap((end) => end ?? []),
      both(' 且 ', ' and '),
    ),
  );
}

const lowerText = (end: End | undefined, range: Interval, type: ValueType): Bilingual | undefined =>
  endText(end, range.from, end?.open ? 'greaterThan' : 'greaterThanInclusive', type);
const upperText = (end: End | undefined, range: Interval, type: ValueType): Bilingual | undefined =>
  endText(end, range.to, end?.open ? 'lessThan' : 'lessThanInclusive', type);

function endText(
  end: End | undefined,
  limit: End | undefined,
  operator: Operator,
  type: ValueType,
): Bilingual | undefined {
  if (!end || (limit?.at.eq(end.at) && limit.open === end.open)) return undefined;
  return sentence(operatorWords[operator], same(literalText(end.at, type)));
}

/** 证书 包含 CE; of two names the list comes first. */
function memberText({ leaf }: Axis, yes: boolean, names: Names): Bilingual {
  const word = operatorWords[yes ? 'contains' : 'doesNotContain'];
  const { value, type } = leaf;
  if (value.kind === 'name' && type.kind !== 'list') {
    return sentence(labelOf(value.name, names), word, labelOf(leaf.name, names));
  }
  const item = type.kind === 'list' ? type.of : type;
  return sentence(labelOf(leaf.name, names), word, operandText(value, item, names));
}

function orderText(axis: Axis, pieces: readonly Piece[], names: Names): Bilingual {
  const { leaf } = axis;
  const other = leaf.value.kind === 'name' ? labelOf(leaf.value.name, names) : same('');
  const orders = pieces.flatMap((piece) => (piece.kind === 'order' ? [piece.order] : []));
  return sentence(labelOf(leaf.name, names), operatorWords[operatorFor(orders, leaf.type)], other);
}

function operatorFor(orders: readonly number[], type: ValueType): Operator {
  const [below, same, above] = [-1, 0, 1].map((order) => orders.includes(order));
  if (!isNumeric(type) || (below && above)) return same ? 'equal' : 'notEqual';
  if (below) return same ? 'lessThanInclusive' : 'lessThan';
  if (above) return same ? 'greaterThanInclusive' : 'greaterThan';
  return 'equal';
}
