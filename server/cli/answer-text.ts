// One answer as people read it: its outcomes in a table, the lines behind a number below, and the explanation if asked for.
import {
  answerOf,
  cellText,
  type Language,
  type Outcome,
  outcomesAt,
  type Refusal,
  type Section,
  type Table,
} from '../../engine/index.ts';
import { textTable } from './text-table.ts';

export function answerText(
  table: Table,
  row: number,
  sections: readonly Section[] | undefined,
  language: Language,
): string {
  const { policy } = table;
  const outcomes = outcomesAt(table, row);
  const { unavailable } = answerOf(outcomes, policy.outcomeLabels, policy.names);
  const rows = [...outcomes].map(([name, outcome]): readonly string[] => {
    const label = policy.outcomeLabels.get(name)?.[language] ?? name;
    const reason = unavailable[name];
    return [`  ${label}`, name, reason ? `— ${reason.message[language]}` : valueText(outcome, language)];
  });
  const explained = (sections ?? []).map((section) => sectionText(section, language)).join('');
  return textTable(rows) + linesText(outcomes, language) + explained;
}

function valueText(outcome: Outcome, language: Language): string {
  if (outcome.kind === 'lines') return language === 'zh' ? '见下' : 'below';
  const currency = outcome.type.kind === 'money' ? ` ${outcome.type.currency}` : '';
  return `${cellText(outcome.cell, outcome.type)[language]}${currency}`;
}

function linesText(outcomes: ReadonlyMap<string, Outcome>, language: Language): string {
  return [...outcomes.values()]
    .flatMap((outcome) => (outcome.kind === 'lines' ? outcome.lines : []))
    .map((line) => `    ${line.text[language]}\n`)
    .join('');
}

function sectionText({ label, because, policy, block, lines }: Section, language: Language): string {
  const heading = `\n${label[language]} (${policy} · ${block})\n`;
  const reason = because ? `  ${because[language]}\n` : '';
  return heading + reason + lines.map((line) => `  · ${line.text[language]}\n`).join('');
}

export const refusedText = (refusals: readonly Refusal[], language: Language): string =>
  refusals
    .map(({ code, message, hint }) => `  ${code} ${message[language]}\n    ${hint[language]}\n`)
    .join('');
