// How another team is loaded. The server reads a file when it starts; nothing can be uploaded here, and it says so.
import { Card } from '../../components/card.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { dataText } from '../../language/data.ts';
import { useText } from '../../language/language.ts';

const command = 'npx quarterdeck serve --data my-data';

export function HowToLoad() {
  const text = useText(dataText);
  return (
    <Card title={text.load} hint={text.loadHint}>
      <div class="stack">
        <ol class="steps">
          {text.loadSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <CodeBlock label={text.load} code={command} />
        <p class="muted small">{text.loadNote}</p>
      </div>
    </Card>
  );
}
