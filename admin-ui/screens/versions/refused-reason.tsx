// Why an edition is refused, as the server says it, and what to do.
import { useEffect, useState } from 'preact/hooks';
import { say, useText } from '../../language/language.ts';
import { versionsText } from '../../language/versions.ts';
import { api, type FindingSummary } from '../../workspace/api.ts';

/** The reasons are about the folder; other findings do not keep a published edition from answering. */
const reasons: ReadonlySet<string> = new Set(['EDITION_TAMPERED', 'EDITION_FOLDER', 'FILE_ENCODING']);

export function RefusedReason({ id }: { readonly id: string }) {
  const text = useText(versionsText);
  const [found, setFound] = useState<readonly FindingSummary[]>([]);
  useEffect(() => {
    let isGone = false;
    api.findings(id).then(({ value = [] }) => {
      if (!isGone) setFound(value.filter(({ code }) => reasons.has(code)));
    });
    return () => {
      isGone = true;
    };
  }, [id]);
  return (
    <div class="refused">
      <p>{text.refused}</p>
      <ul class="changes">
        {found.map(({ code, message, hint }) => (
          <li key={`${code} ${message.en}`}>
            {say(message)} · {say(hint)}
          </li>
        ))}
      </ul>
    </div>
  );
}
