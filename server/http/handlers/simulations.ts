// The handlers that compare two editions on the same rows.
import { both, commonFacts, factsRead, type Policy, readRow, type Written } from '../../../engine/index.ts';
import type { StoredEdition } from '../../editions/stored-edition.ts';
import { Refused } from '../../refused.ts';
import { membersOf } from '../../team.ts';
import type { CallOf, Handler } from '../call.ts';
import { usableEdition, usablePolicy } from '../evaluation.ts';
import { answerJson } from '../reply.ts';
import { listedMax, type SimulationRow, simulationJson } from '../simulations.ts';

const usualPolicy = 'commission';

export const simulate: Handler<'simulate'> = async (call) => {
  const { context, services, body } = call;
  const [base, candidate] = [body.base, body.candidate].map((id) =>
    usableEdition(services.editions.find(id), id),
  );
  if (!base || !candidate) throw nothingToCompare();
  const id = body.policy ?? usualPolicy;
  const policies = { base: usablePolicy(base, id), candidate: usablePolicy(candidate, id) };
  checkComparable(base, candidate, policies.base, policies.candidate);
  const { rows, dataset } = rowsOf(call);
  const started = services.simulations.start({ base, candidate, policies, dataset, rows });
  if (!started) throw busy();
  if (rows.length <= listedMax) await started.finished;
  const { simulation } = started;
  if (simulation.state !== 'running') return answerJson(context, simulationJson(simulation));
  return answerJson(context, simulationJson(simulation), 202, {
    location: `/v1/simulations/${simulation.id}`,
  });
};

export const getSimulation: Handler<'getSimulation'> = ({ context, services, param }) => {
  const simulation = services.simulations.find(param('id'));
  if (simulation) return answerJson(context, simulationJson(simulation));
  throw new Refused(
    'SIMULATION_UNKNOWN',
    both(
      '没有这次模拟,或它已被清除;请重新运行',
      'there is no such simulation, or it was forgotten; run it again',
    ),
  );
};

function rowsOf({ services, body }: CallOf<'simulate'>): {
  readonly rows: readonly SimulationRow[];
  readonly dataset: string | null;
} {
  if (body.rows && body.dataset) {
    throw new Refused('SIMULATION_DATA', both('rows 与 dataset 只能给一个', 'give either rows or a dataset'));
  }
  if (body.rows) return { rows: body.rows.map(writtenRow), dataset: null };
  if (services.team.rows.length === 0) {
    throw new Refused('SIMULATION_DATA', both('没有载入团队数据', 'no data of the team is loaded'));
  }
  return { rows: membersOf(services.team), dataset: 'team' };
}

const writtenRow = (written: Written, at: number): SimulationRow => ({
  name: `#${at + 1}`,
  read: (facts) => readRow(written, facts),
});

/** A fact that means something else on the two sides would make every comparison a lie. */
function checkComparable(base: StoredEdition, candidate: StoredEdition, before: Policy, after: Policy): void {
  const { clashing } = commonFacts(base.edition.catalogue, candidate.edition.catalogue, before.id);
  const read = factsRead([before, after]);
  const facts = clashing.filter((name) => read.has(name));
  if (facts.length === 0) return;
  throw new Refused(
    'SIMULATION_DATA',
    both(
      `两个版本中这些事实的类型不同,无法比较:${facts.join('、')}`,
      `these facts are of different types in the two editions and cannot be compared: ${facts.join(', ')}`,
    ),
    { facts },
  );
}

const nothingToCompare = (): Refused =>
  new Refused('SIMULATION_DATA', both('缺少要比较的版本', 'two editions are needed'));

const busy = (): Refused =>
  new Refused(
    'SIMULATIONS_BUSY',
    both('正在运行的模拟过多,请稍后再试', 'too many simulations are running; try again'),
  );
