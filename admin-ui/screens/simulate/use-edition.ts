// An edition by its id, opened when it is first looked at: the draft as it is being typed, any other as the server has it.
import { useEffect, useState } from 'preact/hooks';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft, opening } from '../../workspace/workspace.ts';

/** Undefined while it is being opened; `failed` when it cannot be. */
export function useEdition(id: string | undefined): OpenedEdition | 'failed' | undefined {
  const [found, setFound] = useState<{ readonly id: string; readonly edition: OpenedEdition | undefined }>();
  const isDraft = id !== undefined && id === draft.value?.id;
  useEffect(() => {
    if (id === undefined || isDraft) return;
    let isGone = false;
    opening(id).then((edition) => {
      if (!isGone) setFound({ id, edition });
    });
    return () => {
      isGone = true;
    };
  }, [id, isDraft]);
  if (isDraft) return draft.value;
  if (found?.id !== id) return undefined;
  return found?.edition ?? 'failed';
}
