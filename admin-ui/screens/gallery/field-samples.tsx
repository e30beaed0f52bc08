// Gallery: fields, unchanged, changed, wrong and locked.
import { useState } from 'preact/hooks';
import { Card } from '../../components/card.tsx';
import { TextField } from '../../components/field.tsx';
import { FileDrop } from '../../components/file-drop.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Select } from '../../components/select.tsx';
import { toast } from '../../components/toast.tsx';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';

export function FieldSamples() {
  const text = useText(galleryText);
  const [rate, setRate] = useState('4.5%');
  const [low, setLow] = useState('2%');
  const [policy, setPolicy] = useState<'commission' | 'processBonus' | 'authorization'>('commission');
  const [reason, setReason] = useState(text.reasonSample);
  const [from, setFrom] = useState('2027-01-01');
  return (
    <Card title={text.fields}>
      <div class="stack">
        <div class="split">
          <NumberField
            label={text.rate}
            hint={text.rateHint}
            value={rate}
            was="4%"
            percent
            step="0.1"
            onInput={setRate}
          />
          <NumberField
            label={text.rate}
            value={low}
            was="2.5%"
            percent
            error={low === '2%' ? text.tooLow : undefined}
            onInput={setLow}
          />
        </div>
        <div class="split">
          <Select
            label={text.policyName}
            value={policy}
            onChoose={setPolicy}
            choices={[
              { value: 'commission', title: text.commission },
              { value: 'processBonus', title: text.processBonus },
              { value: 'authorization', title: text.authorization },
            ]}
          />
          <TextField label={text.from} isDate value={from} onInput={setFrom} />
        </div>
        <TextField label={text.reason} value={reason} multiline onInput={setReason} />
        <FileDrop
          accept=".csv,.xlsx"
          hint={text.uploadHint}
          onFiles={(files) => toast(text.received(files.map((file) => file.name).join(', ')))}
        />
      </div>
    </Card>
  );
}
