// Gallery: dialog, popover, toast, disclosure, code.
import { useState } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { Popover } from '../../components/popover.tsx';
import { toast } from '../../components/toast.tsx';
import { dateText, quarterText } from '../../language/dates.ts';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';

const curl = `curl -s http://127.0.0.1:4680/v1/evaluate/commission \\
  -H 'content-type: application/json' \\
  -d '{"facts":{"grossProfit":"500000","repurchaseRate":"0.62","newCustomerShare":"0.41"},"explain":true}'`;
const yamlDifference = `-      lifted: 4%
+      lifted: 4.5%
       when: { fact: newCustomerShare, operator: atLeast, value: 40% }`;

export function OverlaySamples() {
  const text = useText(galleryText);
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={text.overlays}>
      <div class="stack">
        <div class="row">
          <Button look="primary" onClick={() => setOpen(true)}>
            {text.openDialog}
          </Button>
          <Popover label={text.popover}>
            <Pairs
              pairs={[
                { label: text.edition, value: quarterText('2026-Q4') },
                { label: text.since, value: dateText('2026-10-01') },
                { label: text.fingerprint, value: <code>9f2c41d7…</code> },
              ]}
            />
          </Popover>
          <Button onClick={() => toast(text.done)}>{text.showToast}</Button>
          <Button onClick={() => toast(text.failedToast, 'error')}>{text.showError}</Button>
        </div>
        <CodeBlock label={text.curl} code={curl} />
        <Disclosure title={text.fold}>
          <CodeBlock label={text.fold} code={yamlDifference} />
        </Disclosure>
      </div>
      <PublishDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </Card>
  );
}

function PublishDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(galleryText);
  const [amount, setAmount] = useState('');
  const publish = () => {
    onClose();
    toast(text.done);
  };
  return (
    <Dialog
      isOpen={isOpen}
      title={text.dialogTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.later}</Button>
          <Button look="primary" onClick={publish}>
            {text.publish}
          </Button>
        </>
      }
    >
      <p class="muted">{text.dialogText}</p>
      <NumberField
        label={text.typeDifference}
        unit="$"
        placeholder="86,400.00"
        optional
        value={amount}
        onInput={setAmount}
      />
    </Dialog>
  );
}
