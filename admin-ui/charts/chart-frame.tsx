// What surrounds every chart: title, legend, the plot in its measured width, and the same figures as a table.
// The plot is a picture to a screen reader; its figures are in the table, and the cursor reads them one by one.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../components/button.tsx';
import { Table } from '../components/table.tsx';
import { chartsText } from '../language/charts.ts';
import { useText } from '../language/language.ts';

/** The same figures as texts; the first column names the row. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface LegendItem {
  readonly title: string;
  /** A custom property of style/tokens.css: `--draft`. */
  readonly colour: string;
  readonly shape?: 'line' | 'dash' | 'dot' | 'box' | undefined;
}

export interface ChartFrameProps {
  readonly title: string;
  readonly height: number;
  readonly legend?: readonly LegendItem[] | undefined;
  readonly data: DataTable;
  readonly children: (width: number) => ComponentChildren;
}

export function ChartFrame({ title, height, legend = [], data, children }: ChartFrameProps) {
  const text = useText(chartsText);
  const [showsTable, setShowsTable] = useState(false);
  return (
    <figure class="chart">
      <figcaption class="chart-head">
        <span class="chart-title">{title}</span>
        {legend.length > 0 ? <Legend items={legend} /> : null}
        <IconButton
          icon={showsTable ? 'chart' : 'table'}
          label={`${title}: ${showsTable ? text.showChart : text.showTable}`}
          onClick={() => setShowsTable(!showsTable)}
        />
      </figcaption>
      {showsTable ? (
        <div class="chart-table" style={{ height: `${height}px` }}>
          <FiguresTable title={title} data={data} />
        </div>
      ) : (
        <Measured height={height}>{children}</Measured>
      )}
    </figure>
  );
}

function Measured(props: {
  readonly height: number;
  readonly children: (width: number) => ComponentChildren;
}) {
  const plot = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = plot.current;
    if (!element) return;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={plot} class="chart-plot" style={{ height: `${props.height}px` }}>
      {width > 0 ? props.children(width) : null}
    </div>
  );
}

function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  return (
    <ul class="legend">
      {items.map(({ title, colour, shape = 'line' }) => (
        <li key={title} data-shape={shape}>
          <i style={{ '--swatch': `var(${colour})` }} />
          {title}
        </li>
      ))}
    </ul>
  );
}

function FiguresTable({ title, data }: { readonly title: string; readonly data: DataTable }) {
  const columns = data.columns.map((name, at) => ({
    id: `${at}`,
    title: name,
    numeric: at > 0,
    cell: (row: readonly string[]) => row[at],
  }));
  return (
    <Table
      caption={title}
      columns={columns}
      rows={data.rows}
      keyOf={(row) => row.join(' ')}
      look="dense"
      narrow
    />
  );
}
