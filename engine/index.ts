// The only door of the engine. Server, page and tests that are not about one room enter here.
export { type KindName, kindNames, kindOf, kinds } from './blocks/index.ts';
export type { Line } from './blocks/kind.ts';
export { compileCondition } from './condition/compile.ts';
export { operatorsFor } from './condition/compile-leaf.ts';
export { type Condition, namesInCondition, type Operator } from './condition/condition.ts';
export { conditionText, junctionWords, operatorWords } from './condition/condition-text.ts';
export type { Trace } from './condition/trace.ts';
export { traceText } from './condition/trace-text.ts';
export * from './edition/answer.ts';
export * from './edition/authorization-report.ts';
export * from './edition/authorization-report-days.ts';
export {
  authorizationPolicy,
  type Entry as AuthorizationEntry,
  type LoggedDecision,
} from './edition/authorization-report-log.ts';
export type { MovedApproval, OwnerApprovals, OwnerTime } from './edition/authorization-report-owner.ts';
export type { Limit, SplitOrders, Splits } from './edition/authorization-report-splits.ts';
export * from './edition/authorization-report-text.ts';
export { lookbackDays, splitDays } from './edition/authorization-report-window.ts';
export * from './edition/cases.ts';
export * from './edition/catalogue.ts';
export * from './edition/common-facts.ts';
export * from './edition/content-hash.ts';
export * from './edition/data-cell.ts';
export * from './edition/data-columns.ts';
export type { DecisionContext } from './edition/decision-context.ts';
export * from './edition/diff.ts';
export * from './edition/drivers.ts';
export * from './edition/edition.ts';
export * from './edition/evaluate.ts';
export * from './edition/facts.ts';
export { fileKind } from './edition/files.ts';
export * from './edition/headline.ts';
export * from './edition/names.ts';
export { inOrder } from './edition/order.ts';
export * from './edition/policy-effect.ts';
export * from './edition/publication.ts';
export * from './edition/question-effect.ts';
export { type BrokenChoice, brokenAlternatives, brokenChoice } from './edition/question-findings.ts';
export { choiceEffectText } from './edition/question-text.ts';
export {
  answerEdits,
  choiceOf,
  isOpen,
  type OwnerAlternative,
  type OwnerChoice,
  type OwnerQuestionAt,
  ownerQuestions,
  reopenEdits,
} from './edition/questions.ts';
export * from './edition/read.ts';
export * from './edition/related-rows.ts';
export { type PolicyRow, policyRows } from './edition/rows.ts';
export * from './edition/select.ts';
export * from './edition/simulate.ts';
export { type EditedEdition, withEdits } from './edition/with-edits.ts';
export { compileExpression } from './expression/compile.ts';
export { namesIn } from './expression/expression.ts';
export { expressionText } from './expression/expression-text.ts';
export { functions } from './expression/functions.ts';
export { blockAlone } from './policy/alone.ts';
export { sectionsBehind } from './policy/behind.ts';
export * from './policy/evaluate.ts';
export { explainRow, explainTracedRow, type Section } from './policy/explain.ts';
export * from './policy/flow.ts';
export type { Policy, PolicyPlan } from './policy/policy.ts';
export * from './policy/response.ts';
export { type Cadence, cadences, type System, systems } from './policy/systems.ts';
export type { Cut, Pieces } from './program/pieces.ts';
export type { Row } from './program/run.ts';
export type { Shape } from './program/shape.ts';
export { unsetWord } from './program/stated-value.ts';
export * from './text/document.ts';
export { readJson, toPlain } from './text/json.ts';
export { checkJsonShape, type JsonTroublePlace } from './text/json-shape.ts';
export { readDocument } from './text/read.ts';
export { applyEdits, type Edit } from './text/splice.ts';
export { writeYaml } from './text/write-yaml.ts';
export { Amount, greatest, least, sum } from './values/amount.ts';
export * from './values/amount-text.ts';
export * from './values/apportion.ts';
export * from './values/assert.ts';
export * from './values/bilingual.ts';
export * from './values/cell.ts';
export { failureText } from './values/failure-text.ts';
export * from './values/finding.ts';
export * from './values/format.ts';
export { hashData, hashText } from './values/hash.ts';
export * from './values/interval.ts';
export type { Named, Names } from './values/named.ts';
export { nearest } from './values/nearest.ts';
export { editionIdPattern } from './values/patterns.ts';
export * from './values/position.ts';
export { readType } from './values/type-source.ts';
export * from './values/types.ts';
export * from './values/written.ts';
