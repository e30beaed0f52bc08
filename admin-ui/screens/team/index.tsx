// The screen "Team": everyone's attainment as a heat map, or one person. Which of the two, the address says.
import { useRoute } from 'preact-iso';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { current, inForce } from '../../workspace/workspace.ts';
import { PersonPage } from './person-page.tsx';
import { TeamPage } from './team-page.tsx';

export function TeamScreen() {
  const text = useText(teamText);
  return (
    <WhenReady title={text.title}>
      <Team />
    </WhenReady>
  );
}

function Team() {
  const text = useText(teamText);
  const { params } = useRoute();
  const person = params.rest ?? '';
  const edition = (inForce.value ?? current.value)?.edition.value;
  if (!edition) {
    return (
      <Page title={text.title}>
        <EmptyState icon="policy" title={text.noEdition}>
          {text.noEditionText}
        </EmptyState>
      </Page>
    );
  }
  return person === '' ? (
    <TeamPage edition={edition} />
  ) : (
    <PersonPage key={person} person={person} edition={edition} />
  );
}
