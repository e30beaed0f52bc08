// The screen "Decisions": what was answered, when and by which edition. /decisions lists, /decisions/<id> opens one.
import { useLocation } from 'preact-iso';
import { useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { DecisionList } from './decision-list.tsx';
import { DecisionPage } from './decision-page.tsx';

export function DecisionsScreen() {
  const text = useText(shellText);
  const { path } = useLocation();
  const id = decodeURIComponent(path.split('/')[2] ?? '');
  return (
    <WhenReady title={text.decisions}>
      {id === '' ? <DecisionList /> : <DecisionPage key={id} id={id} />}
    </WhenReady>
  );
}
