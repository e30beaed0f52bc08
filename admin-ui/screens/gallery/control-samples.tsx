// Gallery: buttons, chips, switch and segmented choice in every look.
import { useState } from 'preact/hooks';
import { Badge, CadenceBadge, SeverityBadge } from '../../components/badge.tsx';
import { Button, ButtonLink, IconButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Chip, Toggle } from '../../components/toggle.tsx';
import { galleryText } from '../../language/gallery.ts';
import { useText } from '../../language/language.ts';

export function ControlSamples() {
  const text = useText(galleryText);
  return (
    <Card title={text.controls}>
      <div class="stack">
        <div class="row">
          <Button look="primary" icon="plus">
            {text.startNext}
          </Button>
          <ButtonLink href="/simulate" icon="simulate">
            {text.simulate}
          </ButtonLink>
          <Button look="danger" icon="trash">
            {text.discard}
          </Button>
        </div>
        <div class="row">
          <Button look="primary" isBusy>
            {text.saving}
          </Button>
          <Button disabled icon="lock">
            {text.locked}
          </Button>
          <Button look="quiet" icon="undo">
            {text.later}
          </Button>
        </div>
        <div class="row">
          <Button size="small" icon="split">
            {text.smallLook}
          </Button>
          <IconButton icon="merge" label={text.smallLook} look="framed" />
          <IconButton icon="edit" label={text.reason} />
          <IconButton icon="trash" label={text.discard} look="danger" />
        </div>
        <Choices />
        <div class="row">
          <SeverityBadge severity="error" count={1} />
          <SeverityBadge severity="warning" count={2} />
          <SeverityBadge severity="note" />
          <CadenceBadge cadence="quarterly" />
          <CadenceBadge cadence="yearly" />
          <Badge tone="good" icon="check">
            {text.approve}
          </Badge>
          <Badge>2026-Q4</Badge>
        </div>
      </div>
    </Card>
  );
}

function Choices() {
  const text = useText(galleryText);
  const [repurchase, setRepurchase] = useState(true);
  const [newShare, setNewShare] = useState(false);
  const [includesLeft, setIncludesLeft] = useState(true);
  const [view, setView] = useState<'money' | 'people' | 'rows'>('money');
  return (
    <>
      <div class="row">
        <Chip isOn={repurchase} onToggle={setRepurchase}>
          {text.repurchaseMet}
        </Chip>
        <Chip isOn={newShare} onToggle={setNewShare}>
          {text.newShareMet}
        </Chip>
      </div>
      <div class="row">
        <Segmented
          label={text.charts}
          chosen={view}
          onChoose={setView}
          choices={[
            { value: 'money', title: text.tabMoney },
            { value: 'people', title: text.tabPeople },
            { value: 'rows', title: text.tabRows },
          ]}
        />
        <Toggle isOn={includesLeft} onToggle={setIncludesLeft}>
          {text.includeLeft}
        </Toggle>
      </div>
    </>
  );
}
