// Gallery: a table of fields (the bands) and a table of people, sortable, with a total.
import { useState } from 'preact/hooks';
import { Badge } from '../../components/badge.tsx';
import { Button, IconButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { galleryText } from '../../language/gallery.ts';
import { language, useText } from '../../language/language.ts';
import { bandsDraft, bandsToday, dollars, type Member, payOf, team } from './sample-team.ts';

interface EditedBand {
  readonly id: string;
  readonly from: string;
  readonly fromWas: string;
  readonly rate: string;
  readonly lifted: string;
  readonly liftedWas: string;
  readonly condition: 'repurchaseMet' | 'newShareMet' | undefined;
}

const start: readonly EditedBand[] = [
  { id: '1', from: '0', fromWas: '0', rate: '2%', lifted: '', liftedWas: '', condition: undefined },
  {
    id: '2',
    from: '100000',
    fromWas: '100000',
    rate: '2.5%',
    lifted: '3%',
    liftedWas: '3%',
    condition: 'repurchaseMet',
  },
  {
    id: '3',
    from: '300000',
    fromWas: '280000',
    rate: '3.5%',
    lifted: '4.5%',
    liftedWas: '4%',
    condition: 'newShareMet',
  },
  { id: '4', from: '500000', fromWas: '500000', rate: '5%', lifted: '', liftedWas: '', condition: undefined },
];

export function BandTable() {
  const text = useText(galleryText);
  const [bands, setBands] = useState(start);
  const change: Change = (id, part) =>
    setBands(bands.map((band) => (band.id === id ? { ...band, ...part } : band)));
  const split = (
    <Button size="small" icon="split">
      {text.smallLook}
    </Button>
  );
  return (
    <Card title={text.bandsCard} hint={text.bandsHint} flush actions={split}>
      <Table
        caption={text.bandsCard}
        look="editable"
        rows={bands}
        keyOf={(band) => band.id}
        columns={bandColumns(text, change)}
      />
    </Card>
  );
}

type Change = (id: string, part: Partial<EditedBand>) => void;

const bandColumns = (text: (typeof galleryText)['zh'], change: Change): readonly Column<EditedBand>[] => [
  { id: 'band', title: text.band, cell: (band) => band.id },
  {
    id: 'from',
    title: text.lower,
    numeric: true,
    cell: ({ id, from, fromWas }) => (
      <NumberField
        label={`${text.lower} ${id}`}
        hideLabel
        unit="$"
        value={from}
        was={fromWas}
        disabled={id === '1'}
        onInput={(next) => change(id, { from: next })}
      />
    ),
  },
  {
    id: 'rate',
    title: text.rate,
    numeric: true,
    cell: ({ id, rate }) => (
      <NumberField
        label={`${text.rate} ${id}`}
        hideLabel
        percent
        step="0.1"
        value={rate}
        onInput={(next) => change(id, { rate: next })}
      />
    ),
  },
  {
    id: 'lifted',
    title: text.lifted,
    numeric: true,
    cell: ({ id, lifted, liftedWas }) => (
      <NumberField
        label={`${text.optional} ${id}`}
        hideLabel
        percent
        optional
        step="0.1"
        placeholder="—"
        value={lifted}
        was={liftedWas}
        onInput={(next) => change(id, { lifted: next })}
      />
    ),
  },
  {
    id: 'condition',
    title: text.condition,
    cell: ({ condition }) => (condition ? <Badge>{text[condition]}</Badge> : <span class="muted">—</span>),
  },
  {
    id: 'actions',
    title: <span class="visually-hidden">{text.actions}</span>,
    cell: ({ id }) => <IconButton icon="merge" label={text.mergeBand(id)} />,
  },
];

const differenceOf = ({ grossProfit, met }: Member): number =>
  payOf(bandsDraft, grossProfit, met) - payOf(bandsToday, grossProfit, met);

export function PeopleTable() {
  const text = useText(galleryText);
  const [tab, setTab] = useState<'all' | 'up' | 'down'>('all');
  const inTab = {
    all: team,
    up: team.filter((each) => differenceOf(each) > 0),
    down: team.filter((each) => differenceOf(each) < 0),
  };
  const rows = inTab[tab];
  const total = (of: (each: Member) => number): number => rows.map(of).reduce((sum, each) => sum + each, 0);
  const now = ({ grossProfit, met }: Member) => payOf(bandsToday, grossProfit, met);
  const next = ({ grossProfit, met }: Member) => payOf(bandsDraft, grossProfit, met);
  const money = (id: 'grossProfit' | 'now' | 'next', of: (each: Member) => number): Column<Member> => ({
    id,
    title: text[id],
    numeric: true,
    order: (a: Member, b: Member) => of(a) - of(b),
    cell: (each: Member) => dollars(of(each)),
    foot: dollars(total(of)),
  });
  return (
    <Card title={text.peopleCard} flush>
      <Tabs
        label={text.peopleCard}
        chosen={tab}
        onChoose={setTab}
        tabs={[
          { id: 'all', title: text.tabRows, count: inTab.all.length },
          { id: 'up', title: '↑', count: inTab.up.length },
          { id: 'down', title: '↓', count: inTab.down.length },
        ]}
      >
        <Table
          caption={text.peopleCard}
          look="dense"
          rows={rows}
          keyOf={(each) => each.id}
          sorted={{ by: 'difference', direction: 'descending' }}
          columns={[
            {
              id: 'name',
              title: text.name,
              cell: (each) => (language.value === 'zh' ? each.zh : each.en),
              foot: text.total,
            },
            { id: 'unit', title: text.unit, cell: (each) => each.unit, foot: '' },
            money('grossProfit', (each) => each.grossProfit),
            money('now', now),
            money('next', next),
            {
              id: 'difference',
              title: text.difference,
              numeric: true,
              order: (a, b) => differenceOf(a) - differenceOf(b),
              cell: (each) => <Difference amount={differenceOf(each)} />,
              foot: <Difference amount={total(differenceOf)} />,
            },
          ]}
        />
      </Tabs>
    </Card>
  );
}

function Difference({ amount }: { readonly amount: number }) {
  const tone = amount > 0 ? 'gain' : amount < 0 ? 'loss' : 'muted';
  return <span class={tone}>{dollars(amount, true)}</span>;
}
