// Every schema the engine checks shapes with, by name. The generator turns them into validators and into JSON Schema for editors.
import type { TSchema } from 'typebox';
import { kindSchemas } from './blocks/schemas.ts';
import { CasesSource, EditionSource, FactsSource, RowsSource } from './edition/schema.ts';
import { PolicySource } from './policy/schema.ts';

export const schemas: Readonly<Record<string, TSchema>> = {
  edition: EditionSource,
  facts: FactsSource,
  cases: CasesSource,
  rows: RowsSource,
  policy: PolicySource,
  ...kindSchemas,
};
