// The texts of two editions, file by file: what was taken away struck in one colour, what was added in another, both with a sign.

import { Badge } from '../components/badge.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { comparisonText } from '../language/comparison.ts';
import { useText } from '../language/language.ts';
import { type DiffPart, diffLines } from './line-diff.ts';

export interface TextDiffProps {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

export function TextDiff({ before, after }: TextDiffProps) {
  const text = useText(comparisonText);
  const paths = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
  if (paths.length === 0) return <p>{text.textSame}</p>;
  return (
    <div class="stack">
      {paths.map((path) => (
        <FileDiff key={path} path={path} before={before.get(path)} after={after.get(path)} />
      ))}
    </div>
  );
}

interface FileDiffProps {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function FileDiff({ path, before, after }: FileDiffProps) {
  const text = useText(comparisonText);
  return (
    <section class="change-group">
      <h3>
        <code>{path}</code> {before === undefined ? <Badge tone="good">{text.newFile}</Badge> : null}
        {after === undefined ? <Badge tone="error">{text.goneFile}</Badge> : null}
      </h3>
      <ScrollArea class="text-diff" label={text.textCaption(path)}>
        {diffLines(before ?? '', after ?? '').map((part) => (
          <Part key={keyOf(part)} part={part} />
        ))}
      </ScrollArea>
    </section>
  );
}

const keyOf = (part: DiffPart): string =>
  part.kind === 'skipped' ? `skipped ${part.count}` : `${part.kind} ${part.from}`;

const signOf = { removed: '−', added: '+', kept: ' ' } as const;

function Part({ part }: { readonly part: DiffPart }) {
  const text = useText(comparisonText);
  if (part.kind === 'skipped') return <p class="diff-skipped">{text.textUnchanged(part.count)}</p>;
  const Mark = part.kind === 'removed' ? 'del' : part.kind === 'added' ? 'ins' : 'div';
  return (
    <Mark class="diff-part" data-kind={part.kind}>
      {part.lines.map((line, at) => (
        <span class="diff-line" key={part.from + at}>
          <span class="diff-number">{part.from + at}</span>
          <span class="diff-sign" aria-hidden="true">
            {signOf[part.kind]}
          </span>
          <code>{line}</code>
        </span>
      ))}
    </Mark>
  );
}
