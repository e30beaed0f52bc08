// Rules: the names people use for the figures of the rules.
import { type Bilingual, both } from '../../values/bilingual.ts';
import { otherwiseRule } from './plan.ts';

/** What the step with this role is: 规则 promote 的门槛 / threshold of rule promote. */
export function describeRules(role: string, item: string | undefined): Bilingual {
  if (item === undefined) return both(role, role);
  const rule = ruleText(item.replace(/^rule\./, ''));
  if (role === 'threshold') return both(`${rule.zh}的门槛`, `threshold of ${rule.en}`);
  const part = role.startsWith('then.') ? role.slice('then.'.length) : undefined;
  if (part === undefined) return both(`${rule.zh} · ${role}`, `${rule.en} · ${role}`);
  return part === 'value'
    ? both(`${rule.zh}的结果`, `outcome of ${rule.en}`)
    : both(`${rule.zh}的 ${part}`, `${part} of ${rule.en}`);
}

const ruleText = (id: string): Bilingual =>
  id === otherwiseRule ? both('其他情况', 'otherwise') : both(`规则 ${id} `, `rule ${id}`);
