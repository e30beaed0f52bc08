// It is published: from which day which edition answers, and where to see it answer.
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';

export interface Published {
  readonly id: string;
  readonly effectiveFrom: string;
  /** The edition that answers until then. */
  readonly before: string | undefined;
}

export function PublishedNow({ published }: { readonly published: Published }) {
  const text = useText(reviewText);
  const { id, effectiveFrom, before } = published;
  const day = dateText(effectiveFrom);
  return (
    <Page title={text.publishedTitle(id)}>
      <Banner tone="good" title={text.answersFrom(id, day)}>
        {before === undefined ? text.firstEdition : text.answersBefore(before, day)}
      </Banner>
      <Card title={text.whatNow}>
        <div class="stack">
          <p>{text.frozen}</p>
          <div class="row">
            <ButtonLink href="/versions" icon="versions">
              {text.seeVersions}
            </ButtonLink>
            <ButtonLink href="/" icon="gauge">
              {text.toQuarter}
            </ButtonLink>
          </div>
        </div>
      </Card>
      <NextStep href={`/try-it?day=${effectiveFrom}`} title={text.tryIt}>
        {text.tryItText(day)}
      </NextStep>
    </Page>
  );
}
