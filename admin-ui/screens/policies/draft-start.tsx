// The way from looking to editing: nothing here can be changed until there is a draft of the next quarter.
import { useState } from 'preact/hooks';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { draft, editions, inForce } from '../../workspace/workspace.ts';
import { StartDraft } from '../quarter/start-draft.tsx';

/** Says that what is shown is in force, and starts the draft. Nothing while there is one. */
export function ReadOnlyNotice() {
  const text = useText(policiesText);
  const [isStarting, setStarting] = useState(false);
  const from = editions.value.filter(({ state }) => state === 'published').at(-1);
  if (draft.value) return null;
  return (
    <>
      <Banner
        tone="note"
        title={text.readOnlyTitle(inForce.value?.id ?? '')}
        actions={
          from ? (
            <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
              {text.start}
            </Button>
          ) : null
        }
      >
        {text.readOnlyText}
      </Banner>
      {from ? (
        <StartDraft
          isOpen={isStarting}
          onClose={() => setStarting(false)}
          from={from}
          today={dayInShanghai(new Date())}
        />
      ) : null}
    </>
  );
}
