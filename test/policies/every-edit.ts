// Every edit the forms of the admin page can make to a policy as it stands, by the builders they make them with.
import {
  allowedEdits,
  mergeDownEdits,
  mergeUpEdits,
  modeEdits,
  splitEdits,
} from '../../admin-ui/editors/bands/band-edits.ts';
import { modes, readBands } from '../../admin-ui/editors/bands/read-bands.ts';
import {
  addEdits,
  affirmEdits,
  factEdits,
  operatorEdits,
  readingEdits,
  removeEdits,
  ungroupEdits,
} from '../../admin-ui/editors/condition/condition-edits.ts';
import { readCondition, type ShownCondition } from '../../admin-ui/editors/condition/read-condition.ts';
import { figureEdit } from '../../admin-ui/editors/fields/figure-cell.tsx';
import { toggleEdit } from '../../admin-ui/editors/fields/list-cell.tsx';
import { shownParts } from '../../admin-ui/editors/fields/shown-parts.ts';
import { wordsEdit, wordsOf } from '../../admin-ui/editors/fields/words-cell.tsx';
import {
  figureEdit as formulaFigureEdit,
  isFigure,
  roundChoices,
  roundEdit,
} from '../../admin-ui/editors/formula/formula-edits.ts';
import {
  addCodeEdit,
  addPartEdits,
  removePartEdits,
  typeEdits,
  typeNames,
} from '../../admin-ui/editors/gives/gives-edits.ts';
import { addRowEdit, openRow, shownKeys } from '../../admin-ui/editors/lookup/lookup-rows.ts';
import { addBlockEdit } from '../../admin-ui/editors/policy/block-edits.ts';
import {
  addFactEdit,
  addOutcomeEdit,
  addUseEdit,
  factNames,
  givenEdits,
  outcomeNames,
  readUses,
  removeUseEdit,
  sourcesEdit,
  sourcesOf,
} from '../../admin-ui/editors/policy/policy-edits.ts';
import { matches, readRules } from '../../admin-ui/editors/rules/read-rules.ts';
import { addRuleEdit, matchEdits } from '../../admin-ui/editors/rules/rules-edits.ts';
import { directions, readScorecard } from '../../admin-ui/editors/scorecard/read-scorecard.ts';
import {
  addGroupEdit,
  addMeasureEdit,
  directionEdits,
  removeGroupEdits,
  weightsEdits,
} from '../../admin-ui/editors/scorecard/scorecard-edits.ts';
import { listOf, mapOf, memberOf, textOf } from '../../admin-ui/editors/written-data.ts';
import {
  both,
  type Document,
  type Edit,
  type Edition,
  kindNames,
  type Names,
  namesFor,
  operatorsFor,
  type Path,
  type WrittenData,
} from '../../engine/index.ts';

/** What a person does in one go: often one edit, at times several. */
export type Deed = readonly Edit[];

const words = both('新的', 'brand new');
const figure = /^[+-]?(\d+(\.\d+)?)%?$/;

/** Every path of data, the top first. */
export function pathsIn(data: WrittenData, path: Path = []): readonly Path[] {
  const below = Array.isArray(data)
    ? data.flatMap((item: WrittenData, at) => pathsIn(item, [...path, at]))
    : Object.entries(mapOf(data) ?? {}).flatMap(([key, item]) => pathsIn(item, [...path, key]));
  return [path, ...below];
}

/** What fields do wherever they stand: figures, words, codes in lists. */
export function fieldDeeds(document: Document): readonly Deed[] {
  return pathsIn(document.written).flatMap((path): readonly Deed[] => {
    const data = document.writtenAt(path);
    const key = String(path.at(-1));
    if (typeof data === 'string' && figure.test(data) && key !== 'formula') {
      return [[figureEdit(path, data.endsWith('%') ? '77%' : '77')]];
    }
    const pair = wordsOf(data);
    if (pair.zh === '' || pair.en === '') return [];
    return (['zh', 'en'] as const).map((language) => [
      wordsEdit(path, pair, language, '另写：一句 "话" # 不是注释', undefined),
    ]);
  });
}

/** What stands around the blocks. */
export function policyDeeds(document: Document, edition: Edition): readonly Deed[] {
  const { written } = document;
  const blocks = listOf(memberOf(written, 'blocks'));
  const names = namesFor(edition, document.file, blocks.length);
  const ids = blocks.map((block) => textOf(block, 'id'));
  const [first] = [...names.values()];
  const [other] = [...edition.policies.values()].filter(
    ({ id }) => !readUses(written).some(({ policy }) => policy === id),
  );
  return [
    [addFactEdit(written, 'fxRate')],
    ...factNames(written).map((_, at): Deed => [{ op: 'remove', path: ['facts', at] }]),
    ...(other ? [[addUseEdit(written, other.id)]] : []),
    ...readUses(written).flatMap((use): readonly Deed[] => [
      givenEdits(use, written, 'someFact', ['one']),
      givenEdits(use, written, 'someFact', ['one', 'other']),
      ...use.facts.map(({ fact }) => givenEdits(use, written, fact, [])),
      [removeUseEdit(written, use.alias)],
    ]),
    ...(first ? [[addOutcomeEdit(written, first)]] : []),
    ...outcomeNames(written).flatMap((name): readonly Deed[] => {
      const outcome = document.writtenAt(['outcomes', name]);
      const several = [...sourcesOf(name, outcome), 'another'];
      const isOnly = outcomeNames(written).length === 1;
      return [
        ...(isOnly ? [] : [[{ op: 'remove', path: ['outcomes', name] }] as const]),
        sourcesEdit(name, outcome, several),
      ];
    }),
    ...kindNames.flatMap((kind): readonly Deed[] => {
      const edit = addBlockEdit(kind, words, names, ids);
      return edit ? [[edit]] : [];
    }),
    ...listDeeds(['blocks'], blocks.length),
  ];
}

/** Every item of a list taken out, and moved to either end; the only one stays. */
const listDeeds = (path: Path, count: number): readonly Deed[] =>
  Array.from({ length: count > 1 ? count : 0 }, (_, at) => at).flatMap((at): readonly Deed[] => [
    [{ op: 'remove', path: [...path, at] }],
    [{ op: 'move', path: [...path, at], to: 0 }],
    [{ op: 'move', path: [...path, at], to: count - 1 }],
  ]);

/** What the editor of a block does, by its kind, and its conditions. */
export function blockDeeds(document: Document, edition: Edition, at: number): readonly Deed[] {
  const path: Path = ['blocks', at];
  const block = document.writtenAt(path);
  const names = namesFor(edition, document.file, at);
  const own: Readonly<Record<string, () => readonly Deed[]>> = {
    bands: () => bandsDeeds(document, path),
    formula: () => formulaDeeds(document, path),
    lookup: () => lookupDeeds(document, path, names),
    rules: () => rulesDeeds(document, path),
    scorecard: () => scorecardDeeds(document, path, names),
  };
  const conditions = pathsIn(block ?? null, path).filter((each) => each.at(-1) === 'when');
  return [
    ...(own[textOf(block, 'kind')]?.() ?? []),
    ...conditions.flatMap((each) => conditionDeeds(document, each, names)),
  ];
}

const salesInDollars = { sales: 'USD', salary: 'CNY' };

function givesDeeds(document: Document, path: Path): readonly Deed[] {
  const block = document.writtenAt(path);
  const gives = mapOf(memberOf(block, 'gives')) ?? {};
  return [
    addPartEdits(path, block, words),
    ...Object.entries(gives).flatMap(([key, stated]): readonly Deed[] => [
      ...(Object.keys(gives).length > 1 ? [removePartEdits(path, block, key)] : []),
      ...typeNames.map((type) => typeEdits([...path, 'gives', key], stated, type, salesInDollars)),
      ...(memberOf(stated, 'codes') === undefined
        ? []
        : [
            [
              addCodeEdit(
                [...path, 'gives', key, 'codes'],
                Object.keys(mapOf(memberOf(stated, 'codes')) ?? {}),
                words,
              ),
            ],
          ]),
    ]),
  ];
}

function lookupDeeds(document: Document, path: Path, names: Names): readonly Deed[] {
  const block = document.writtenAt(path);
  const parts = shownParts(block);
  const { written } = shownKeys(block, names);
  return [
    [addRowEdit(path, 'anotherKey', parts)],
    [{ op: 'set', path: [...path, 'otherwise'], value: openRow(parts) }],
    ...(written.length > 1 ? written : []).map(
      (key): Deed => [{ op: 'remove', path: [...path, 'rows', key] }],
    ),
    ...givesDeeds(document, path),
  ];
}

function rulesDeeds(document: Document, path: Path): readonly Deed[] {
  const block = document.writtenAt(path);
  const shown = readRules(block);
  const when = { fact: 'x', operator: 'equal', value: true };
  return [
    [addRuleEdit(path, shown, shownParts(block), when, () => words)],
    ...matches.map((match) => matchEdits(path, shown, match)),
    ...listDeeds([...path, 'rules'], shown.rules.length),
    ...givesDeeds(document, path),
  ];
}

function scorecardDeeds(document: Document, path: Path, names: Names): readonly Deed[] {
  const card = readScorecard(document.writtenAt(path), names);
  const [named] = [...names.values()];
  return [
    ...(named ? [[addMeasureEdit(path, card, named)]] : []),
    [addGroupEdit(path, card, () => ({ ...words }))],
    ...card.groups.map(({ id }) => removeGroupEdits(path, card, id)),
    weightsEdits(path, card, 'equal'),
    weightsEdits(path, card, 'stated'),
    ...card.measures.flatMap((measure) =>
      directions.map((to) => directionEdits([...path, 'measures', measure.at], measure, to)),
    ),
    ...listDeeds([...path, 'measures'], card.measures.length),
  ];
}

function formulaDeeds(document: Document, path: Path): readonly Deed[] {
  const [formula, gives, round] = ['formula', 'gives', 'round'].map((member) => [...path, member]);
  if (!formula || !gives || !round) return [];
  const written = String(document.writtenAt(formula));
  const rounds = roundChoices.filter((to) => to !== 'none' || document.writtenAt(round) !== undefined);
  return [
    [{ op: 'set', path: formula, value: `if(1 > 0, ${written}, 0)` }],
    ...(isFigure(written) ? [[formulaFigureEdit(document, formula, '88')]] : []),
    ...rounds.map((to): Deed => [roundEdit(round, to)]),
    ...typeNames.map((to) => typeEdits(gives, document.writtenAt(gives), to, salesInDollars)),
  ];
}

function bandsDeeds(document: Document, path: Path): readonly Deed[] {
  const shown = readBands(document.writtenAt(path));
  return [
    ...modes.map((mode) => modeEdits(path, shown, mode)),
    ...shown.bands.flatMap((band): readonly Deed[] => [
      splitEdits(document, path, shown, { band, edge: '123456789' }),
      ...(band.at > 0 ? [mergeDownEdits(path, shown, band)] : []),
      mergeUpEdits(path, shown, band),
      allowedEdits([...path, 'bands', band.at, 'allowed'], band, 'from', '1%'),
      allowedEdits([...path, 'bands', band.at, 'allowed'], band, 'to', ''),
    ]),
  ];
}

/** Everything that can be done to a condition and each of its parts. */
export function conditionDeeds(document: Document, path: Path, names: Names): readonly Deed[] {
  const shown = readCondition(document.writtenAt(path), path);
  return shown ? partDeeds(document, path, shown, names) : [];
}

function partDeeds(document: Document, root: Path, shown: ShownCondition, names: Names): readonly Deed[] {
  const common = [addEdits(shown, 'any', names), removeEdits(document, root, shown.path, false)];
  if (shown.kind === 'not')
    return [...common, affirmEdits(shown), ...partDeeds(document, root, shown.part, names)];
  if (shown.kind === 'group') {
    const readings = (['all', 'any', 'none'] as const).map((to) => readingEdits(shown, undefined, to));
    const parts = shown.parts.flatMap((part) => partDeeds(document, root, part, names));
    return [...common, ...readings, ungroupEdits(shown), ...parts];
  }
  const type = names.get(shown.fact)?.type;
  const value = document.writtenAt([...shown.path, 'value']);
  const codes = type?.kind === 'code' ? type.codes.map(({ code }) => code) : [];
  const chosen = listOf(value).filter((each) => typeof each === 'string');
  return [
    ...common,
    ...[...names.keys()].slice(0, 5).map((name) => factEdits(shown, name, names)),
    ...(type ? operatorsFor(type) : []).map((operator) => operatorEdits(shown, operator, value, names)),
    ...(Array.isArray(value)
      ? codes.map((code): Deed => [toggleEdit([...shown.path, 'value'], codes, chosen, code)])
      : []),
  ];
}
