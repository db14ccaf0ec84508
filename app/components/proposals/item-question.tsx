import { useTranslation } from 'react-i18next';
import { Covered } from '~/components/language/covered';
import { useInside } from '~/components/participants/inside';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { wordsOf } from './choose-wording';
import { Mention } from './mention';
import { Wording } from './wording';

interface ItemQuestionProps {
  readonly proposal: ProposalView;
}

/** What the room is asked: the question, the words it is about, and the reason its author gave. */
export function ItemQuestion({ proposal }: ItemQuestionProps) {
  const { t } = useTranslation('participants');
  return (
    <Stack gap={4}>
      <p className="eyebrow">{t(`item.ask.${proposal.kind}`)}</p>
      <Covered key={proposal.id} warning={proposal.contentWarning} isHeading>
        <Stack gap={4}>
          <Words proposal={proposal} />
          <Surroundings proposal={proposal} />
        </Stack>
      </Covered>
    </Stack>
  );
}

/** A rewording shows what stands beside what is proposed; everything else shows the words it is about. */
function Words({ proposal }: ItemQuestionProps) {
  const { t } = useTranslation('participants');
  const { kind, standing } = proposal;
  // The page's heading is its warning, where it carries one.
  const heading = proposal.contentWarning === '' ? 'h1' : 'h2';
  if (kind === 'reword' && standing) {
    return (
      <Stack gap={4}>
        <section aria-labelledby="proposed">
          <p className="eyebrow">{t('item.proposed')}</p>
          <Wording renderings={proposal.renderings} as={heading} id="proposed" />
        </section>
        <Card as="section" tone="sunk" labelledBy="today">
          <p className="eyebrow">{t('item.today')}</p>
          <Wording renderings={standing.renderings} as="h2" id="today" />
        </Card>
      </Stack>
    );
  }
  return (
    <>
      {kind === 'merge' ? <p className="eyebrow">{t('item.stays')}</p> : null}
      <Wording renderings={wordsOf(proposal)} as={heading} />
    </>
  );
}

function Surroundings({ proposal }: ItemQuestionProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const { parent, others, rationale } = proposal;
  const hrefOf = (id: string) => `/s/${code}/list/${id}`;
  return (
    <>
      {others.length === 0 ? null : (
        <ul className="tidy-list">
          {others.map(({ id, labels }) => (
            <li key={id}>
              <Mention labels={labels} to={hrefOf(id)} />
            </li>
          ))}
        </ul>
      )}
      {parent ? (
        <p>
          {t('item.under')} <Mention labels={parent.labels} to={hrefOf(parent.id)} />
        </p>
      ) : null}
      {rationale ? (
        <div>
          <p className="eyebrow">{t('item.why')}</p>
          <Said as="p" lang={rationale.language} dir={directionOf(rationale.language)}>
            {rationale.text}
          </Said>
        </div>
      ) : null}
    </>
  );
}
