// The figures behind one alert in a line: what the policy read and what it made of it.
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { type AlertReview, figuresOf, type JudgedRow } from './alerts.ts';
import { figureText } from './figure-text.ts';

export interface AlertFiguresProps {
  readonly review: AlertReview;
  readonly judged: JudgedRow;
}

export function AlertFigures({ review, judged }: AlertFiguresProps) {
  const text = useText(teamText);
  const figures = figuresOf(review).map(({ label, type, cellOf }) =>
    text.figure(say(label), figureText(cellOf(judged), type)),
  );
  return <span class="alert-figures">{text.alertFigures(say(judged.row.name), figures)}</span>;
}
