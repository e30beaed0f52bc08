// What a figure starts from when it is first written: zero in its own unit.
import type { ValueType, Written } from '../../../engine/index.ts';
import { writtenFigure } from '../written-figure.ts';

export const zeroOf = (type: ValueType): Written => (type.kind === 'ratio' ? '0%' : writtenFigure('0'));
