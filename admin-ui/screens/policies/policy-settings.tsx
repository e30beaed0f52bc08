// What stands before the rules of a policy: its name and reason to be changed, the data it reads, the policies it uses. Folded, since
// most of the time it is the rules that are tuned.
import { Disclosure } from '../../components/disclosure.tsx';
import { useOnceTrue } from '../../editors/fields/use-once-true.ts';
import { AboutEditor } from '../../editors/policy/about-editor.tsx';
import { FactsEditor } from '../../editors/policy/facts-editor.tsx';
import { factNames, readUses } from '../../editors/policy/policy-edits.ts';
import { type PolicyEditorProps, policyScope } from '../../editors/policy/policy-scope.ts';
import { UsesEditor } from '../../editors/policy/uses-editor.tsx';
import { useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import '../../style/policy-editor.css';

export function PolicySettings(props: PolicyEditorProps) {
  const text = useText(policyEditorText);
  const scope = policyScope(props);
  const { written } = props.document;
  const troubled = (member: string): boolean =>
    props.findings.some(({ path, severity }) => path[0] === member && severity === 'error');
  const [facts, uses] = [useOnceTrue(troubled('facts')), useOnceTrue(troubled('uses'))];
  return (
    <section class="policy-settings">
      {props.edit ? (
        <Disclosure title={text.about}>
          <AboutEditor scope={scope} />
        </Disclosure>
      ) : null}
      <Disclosure title={text.reads(factNames(written).length)} isOpen={facts}>
        <FactsEditor scope={scope} edition={props.edition} />
      </Disclosure>
      {props.edit || readUses(written).length > 0 ? (
        <Disclosure title={text.uses(readUses(written).length)} isOpen={uses}>
          <UsesEditor scope={scope} edition={props.edition} />
        </Disclosure>
      ) : null}
    </section>
  );
}
