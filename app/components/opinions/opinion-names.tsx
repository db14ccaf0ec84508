import { Link } from '@remix-run/react';
import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { CoveredName } from '~/components/language/covered';
import { Said } from '~/components/ui/said';
import type { LanguageMap, LanguageTag } from '~/domain/taxonomy/category';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { formatNumber } from '~/i18n/format';

interface NamedItem {
  readonly proposalId: string;
  readonly labels: LanguageMap;
  readonly contentWarning: string;
}

/** What the things that opinions are about are called, and where they are, for this reader. */
export interface OpinionNames {
  readonly items: Readonly<Record<string, NamedItem>>;
  readonly communities: Readonly<Record<string, LanguageMap>>;
  readonly readingLanguages: readonly LanguageTag[];
  readonly addressOf: (proposalId: string) => string;
}

const NamesContext = createContext<OpinionNames | undefined>(undefined);

interface NamesProps {
  readonly names: OpinionNames;
  readonly children: ReactNode;
}

export function NamesProvider({ names, children }: NamesProps) {
  return <NamesContext.Provider value={names}>{children}</NamesContext.Provider>;
}

function useNames(): OpinionNames {
  const names = useContext(NamesContext);
  if (!names) throw new Error('opinions are shown with the names of their items only');
  return names;
}

/** The name of an item, leading to it. */
export function ItemName({ revisionId }: { readonly revisionId: string }) {
  const { items, readingLanguages, addressOf } = useNames();
  const item = items[revisionId];
  const found = item && localizedText(item.labels, readingLanguages);
  if (!found) return null;
  return (
    <Link to={addressOf(item.proposalId)}>
      <CoveredName warning={item.contentWarning}>
        <Said lang={found.language} dir={directionOf(found.language)}>
          {found.text}
        </Said>
      </CoveredName>
    </Link>
  );
}

export function CommunityName({ id }: { readonly id: string }) {
  const { communities, readingLanguages } = useNames();
  const found = localizedText(communities[id] ?? {}, readingLanguages);
  if (!found) return null;
  return (
    <Said lang={found.language} dir={directionOf(found.language)}>
      {found.text}
    </Said>
  );
}

/** Groups have no names but numbers, from 1. */
export function useGroupName(): (group: number) => string {
  const { t, i18n } = useTranslation('opinions');
  return (group) => t('group', { number: formatNumber(group + 1, i18n.language) });
}
