// Validators made from engine/schemas.ts by `npm run generate`. Do not edit.
import type { ErrorObject } from 'ajv';

export interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

export declare const bands: Validator;
export declare const cases: Validator;
export declare const edition: Validator;
export declare const facts: Validator;
export declare const formula: Validator;
export declare const lookup: Validator;
export declare const policy: Validator;
export declare const rank: Validator;
export declare const rows: Validator;
export declare const rules: Validator;
export declare const scorecard: Validator;
