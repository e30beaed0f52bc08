// Counts and durations in the text format of Prometheus. Routes are named by their pattern, so that ids never become labels.

export interface Metrics {
  request(method: string, route: string, status: number, seconds: number): void;
  evaluated(rows: number, refused: number): void;
  text(): string;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  readonly counts: number[];
  sum: number;
  count: number;
}

export function createMetrics(): Metrics {
  const requests = new Map<string, number>();
  const durations = new Map<string, Durations>();
  const rows = { answered: 0, refused: 0 };
  return {
    request(method, route, status, seconds) {
      const labels = `method="${method}",route="${route}"`;
      const counted = `${labels},status="${status}"`;
      requests.set(counted, (requests.get(counted) ?? 0) + 1);
      const known = durations.get(labels) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
      for (const [at, limit] of buckets.entries())
        if (seconds <= limit) known.counts[at] = (known.counts[at] ?? 0) + 1;
      known.sum += seconds;
      known.count += 1;
      durations.set(labels, known);
    },
    evaluated(answered, refused) {
      rows.answered += answered;
      rows.refused += refused;
    },
    text: () =>
      [
        '# HELP quarterdeck_requests_total Requests answered.',
        '# TYPE quarterdeck_requests_total counter',
        ...[...requests].map(([labels, count]) => `quarterdeck_requests_total{${labels}} ${count}`),
        '# HELP quarterdeck_request_seconds How long a request took.',
        '# TYPE quarterdeck_request_seconds histogram',
        ...[...durations].flatMap(([labels, each]) => histogram(labels, each)),
        '# HELP quarterdeck_rows_total Rows of facts evaluated, and refused.',
        '# TYPE quarterdeck_rows_total counter',
        `quarterdeck_rows_total{result="answered"} ${rows.answered}`,
        `quarterdeck_rows_total{result="refused"} ${rows.refused}`,
        '',
      ].join('\n'),
  };
}

function histogram(labels: string, { counts, sum, count }: Durations): readonly string[] {
  const name = 'quarterdeck_request_seconds';
  return [
    ...buckets.map((limit, at) => `${name}_bucket{${labels},le="${limit}"} ${counts[at] ?? 0}`),
    `${name}_bucket{${labels},le="+Inf"} ${count}`,
    `${name}_sum{${labels}} ${sum}`,
    `${name}_count{${labels}} ${count}`,
  ];
}
