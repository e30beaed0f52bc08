// One band: where it starts, what it pays, what it pays when its condition is met. The upper edge is the next band's start, never typed.
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { FigureField, figureText } from '../figure-field.tsx';
import { OpenQuestion } from '../open-question.tsx';
import { figureEdit } from './band-edits.ts';
import { BandMenu } from './band-menu.tsx';
import { LiftCondition } from './lift-condition.tsx';
import { hasRates, type ShownBand, worthKey } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export interface BandRowProps {
  readonly block: ShownBlock;
  readonly band: ShownBand;
}

export function BandRow({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { shown, findings } = block;
  const path = blockPath(block.at, 'bands', band.at);
  const number = band.at + 1;
  // Steps between bands are told with the guardrail they break.
  const troubles = findingsAt(findings, path).filter(
    ({ code, severity }) => code !== 'BAND_STEP' && severity !== 'note',
  );
  const gravest = findingsAt(findings, path).find(({ severity }) => severity !== 'note')?.severity;
  const hasLifts = shown.bands.some((each) => each.when !== undefined || each.lifted !== '');
  return (
    <li class="band" data-tone={gravest} aria-label={text.band(number)} {...placeMark(path)}>
      <span class="band-number" aria-hidden="true">
        <span>{number}</span>
        <span>{text.band(number)}</span>
      </span>
      <div class="band-cell">
        <CellName>{text.edge}</CellName>
        <EdgeCell block={block} band={band} />
      </div>
      <div class="band-cell">
        <CellName>{hasRates(shown.mode) ? text.rate : text.value}</CellName>
        <WorthCell block={block} band={band} />
      </div>
      {hasLifts ? (
        <>
          <div class="band-cell">
            <CellName>{text.lifted}</CellName>
            <LiftedCell block={block} band={band} />
          </div>
          <div class="band-cell band-condition">
            <CellName>{text.condition}</CellName>
            <LiftCondition block={block} band={band} before={block.bandsBefore[band.at]} />
          </div>
        </>
      ) : null}
      {block.edit ? <BandMenu block={block} band={band} /> : null}
      {band.because || band.owner !== undefined || troubles.length > 0 ? (
        <div class="band-words">
          {troubles.map((trouble) => (
            <p key={trouble.message.en} class="band-trouble" data-tone={trouble.severity}>
              {say(trouble.message)}
              {text.stop}
              {say(trouble.hint)}
            </p>
          ))}
          {band.because ? <p>{say(band.because)}</p> : null}
          <OpenQuestion document={block.document} path={[...path, 'owner']} />
        </div>
      ) : null}
    </li>
  );
}

/** The head of the column again, where the columns stand one below the other. */
const CellName = ({ children }: { readonly children: string }) => (
  <span class="band-cell-name" aria-hidden="true">
    {children}
  </span>
);

function EdgeCell({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { edit, shown, onType } = block;
  const path = blockPath(block.at, 'bands', band.at, band.edgeKey);
  const next = shown.bands[band.at + 1];
  const upper = next ? figureText(next.edge, onType) : '';
  const note = !next ? text.openEnded : next.edgeKey === 'above' ? text.upToWith(upper) : text.upTo(upper);
  return (
    <>
      <FigureField
        label={text.cell(text.edge, band.at + 1)}
        path={path}
        written={band.edge}
        was={block.bandsBefore[band.at]?.edge}
        type={onType}
        edit={edit && ((typed) => edit([figureEdit(path, typed)]))}
      />
      <small class="band-note">{band.edgeKey === 'above' ? `${text.above} · ${note}` : note}</small>
    </>
  );
}

function WorthCell({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { edit, shown, worthType } = block;
  const path = blockPath(block.at, 'bands', band.at, worthKey(shown.mode));
  const [from, to] = [band.allowedFrom, band.allowedTo].map((each) => each && figureText(each, worthType));
  return (
    <>
      <FigureField
        label={text.cell(hasRates(shown.mode) ? text.rate : text.value, band.at + 1)}
        path={path}
        written={band.worth}
        was={block.bandsBefore[band.at]?.worth}
        type={worthType}
        edit={edit && ((typed) => edit([figureEdit(path, typed)]))}
      />
      {from || to ? <small class="band-note">{text.allowed(from ?? '', to ?? '')}</small> : null}
      {band.flat ? <small class="band-note">{text.flat}</small> : null}
    </>
  );
}

function LiftedCell({ block, band }: BandRowProps) {
  const text = useText(bandsText);
  const { edit, worthType } = block;
  const path = blockPath(block.at, 'bands', band.at, 'lifted');
  if (band.when === undefined && band.lifted === '') return <span class="muted">—</span>;
  return (
    <FigureField
      label={text.cell(text.lifted, band.at + 1)}
      path={path}
      written={band.lifted}
      was={block.bandsBefore[band.at]?.lifted}
      type={worthType}
      optional
      edit={edit && ((typed) => edit([figureEdit(path, typed)]))}
    />
  );
}
