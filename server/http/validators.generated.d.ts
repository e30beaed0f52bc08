// Validators made from server/http/schemas.ts by `npm run generate`. Do not edit.
import type { ErrorObject } from 'ajv';

export interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

export declare const authorizationReportQuery: Validator;
export declare const decisionsQuery: Validator;
export declare const evaluateMany: Validator;
export declare const evaluateOne: Validator;
export declare const ordersQuery: Validator;
export declare const publish: Validator;
export declare const replay: Validator;
export declare const simulate: Validator;
export declare const startDraft: Validator;
