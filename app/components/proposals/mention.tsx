import { Link } from '@remix-run/react';
import { CoveredName } from '~/components/language/covered';
import { useInside } from '~/components/participants/inside';
import { Said } from '~/components/ui/said';
import type { ProposalView } from '~/contracts/room';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { labelsOf, wordsOf } from './choose-wording';

interface MentionProps {
  readonly labels: LanguageMap;
  /** What covers the name (A3). */
  readonly contentWarning?: string;
  /** Left out: named only. */
  readonly to?: string;
}

interface ProposalMentionProps extends Pick<MentionProps, 'to'> {
  readonly proposal: ProposalView;
}

/** A proposal named in passing; by its warning where it carries one. */
export const ProposalMention = ({ proposal, to }: ProposalMentionProps) => (
  <Mention labels={labelsOf(wordsOf(proposal))} contentWarning={proposal.contentWarning} to={to} />
);

/** A harm named in passing, in the reader's language where there is one. */
export function Mention({ labels, contentWarning = '', to }: MentionProps) {
  const { readingLanguages } = useInside();
  const found = localizedText(labels, readingLanguages);
  if (!found) return null;
  const name = (
    <CoveredName warning={contentWarning}>
      <Said lang={found.language} dir={directionOf(found.language)}>
        {found.text}
      </Said>
    </CoveredName>
  );
  return to === undefined ? <strong>{name}</strong> : <Link to={to}>{name}</Link>;
}
