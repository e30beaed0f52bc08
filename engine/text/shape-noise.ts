// One mistake, one finding: ajv reports every keyword that failed, and every branch of a union. What follows from another
// error is dropped here. INVARIANT: errors never become none.
import { nearest } from '../values/nearest.ts';
import { keysOf, listOf, type ShapeError } from './shape-error.ts';

export function withoutNoise(errors: readonly ShapeError[]): readonly ShapeError[] {
  const values = errors.filter(({ propertyName }) => propertyName === undefined);
  const settled = settleUnions(values).filter(({ keyword }) => keyword !== 'if');
  const left = withoutMisspelt(onePerValue(settled));
  return left.length > 0 ? left : errors.slice(0, 1);
}

/** Replaces each failed union, which follows the errors of its branches, by the errors of the branch that was meant. */
function settleUnions(errors: readonly ShapeError[]): readonly ShapeError[] {
  const settled: ShapeError[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      settled.push(error);
      continue;
    }
    let from = settled.length;
    while (from > 0 && isWithin(settled[from - 1], error)) from--;
    settled.push(...settleUnion(error, settled.splice(from)));
  }
  return settled;
}

const isWithin = (inner: ShapeError | undefined, union: ShapeError): boolean =>
  inner !== undefined && `${inner.instancePath}/`.startsWith(`${union.instancePath}/`);

function settleUnion(union: ShapeError, inner: readonly ShapeError[]): readonly ShapeError[] {
  const here = inner.filter(({ instancePath }) => instancePath === union.instancePath);
  if (inner.length > 0 && inner.every((error) => error.keyword === 'const' && here.includes(error))) {
    return [
      {
        ...union,
        keyword: 'enum',
        params: { allowedValues: inner.map(({ params }) => params.allowedValue) },
      },
    ];
  }
  const meant = branches(union, inner)
    .filter((branch) => !branch.some((error) => error.keyword === 'type' && here.includes(error)))
    .sort((a, b) => a.length - b.length);
  const [best, next] = meant;
  if (best && (!next || best.length < next.length)) return best;
  const types = here.filter(({ keyword }) => keyword === 'type').flatMap(({ params }) => listOf(params.type));
  if (meant.length === 0 && types.length > 0) return [{ ...union, keyword: 'type', params: { type: types } }];
  return [union];
}

/** The errors of a union by branch. An error of a schema a branch refers to counts for the branch before it. */
function branches(union: ShapeError, inner: readonly ShapeError[]): readonly (readonly ShapeError[])[] {
  const prefixes = listOf(union.schema).map(
    (branch, at) => referenceOf(branch) ?? `${union.schemaPath}/${at}/`,
  );
  const found = new Map<number, ShapeError[]>();
  let current = 0;
  for (const error of inner) {
    const at = prefixes.findIndex((prefix) => error.schemaPath.startsWith(prefix));
    if (at >= 0) current = at;
    found.set(current, [...(found.get(current) ?? []), error]);
  }
  return [...found.values()];
}

const referenceOf = (branch: unknown): string | undefined =>
  typeof branch === 'object' && branch !== null && '$ref' in branch ? String(branch.$ref) : undefined;

/** The keywords about one value, what says most first: of those that fail together one is enough. */
const aboutValue = ['enum', 'const', 'discriminator', 'type', 'minLength', 'pattern', 'format', 'maxLength'];

function onePerValue(errors: readonly ShapeError[]): readonly ShapeError[] {
  const best = new Map<string, ShapeError>();
  for (const error of errors.filter(isAboutValue)) {
    const known = best.get(error.instancePath);
    if (!known || rankOf(error) < rankOf(known)) best.set(error.instancePath, error);
  }
  return errors.filter((error) => !isAboutValue(error) || best.get(error.instancePath) === error);
}

const rankOf = ({ keyword }: ShapeError): number => aboutValue.indexOf(keyword);
const isAboutValue = (error: ShapeError): boolean => rankOf(error) >= 0;

/** A missing key is not missing when an unknown one is a slip of it: the finding of the unknown key says so. */
function withoutMisspelt(errors: readonly ShapeError[]): readonly ShapeError[] {
  return errors.filter(
    (error) =>
      error.keyword !== 'required' ||
      !errors.some(
        (other) =>
          other.keyword === 'additionalProperties' &&
          other.instancePath === error.instancePath &&
          nearest(String(other.params.additionalProperty), keysOf(other.parentSchema?.properties)) ===
            error.params.missingProperty,
      ),
  );
}
