import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInside } from '~/components/participants/inside';
import { Badge } from '~/components/ui/badge';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { localizedText } from '~/domain/taxonomy/localized-text';
import { Mention } from './mention';

export interface SimilarThing {
  readonly type: 'proposal' | 'category';
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly definitions: Readonly<Record<string, string>>;
  readonly contentWarning: string;
}

interface SimilarListProps {
  readonly things: readonly SimilarThing[];
  /** What can be done with each, where one has to choose. */
  readonly choice?: (thing: SimilarThing) => ReactNode;
}

/** What may be the same as what is being written. */
export function SimilarList({ things, choice }: SimilarListProps) {
  const { t } = useTranslation('participants');
  const { code, readingLanguages } = useInside();
  return (
    <Stack as="ul" gap={3}>
      {things.map((thing) => {
        const definition = localizedText(thing.definitions, readingLanguages);
        const isProposal = thing.type === 'proposal';
        const to = `/s/${code}/${isProposal ? 'items' : 'list'}/${thing.id}`;
        return (
          <Card as="li" key={thing.id}>
            <Stack gap={2}>
              <Badge>{t(isProposal ? 'similar.onTable' : 'similar.onList')}</Badge>
              <Mention
                labels={thing.labels}
                contentWarning={isProposal ? thing.contentWarning : ''}
                to={to}
              />
              {definition && thing.contentWarning === '' ? (
                <Said as="p" lang={definition.language} dir={directionOf(definition.language)}>
                  {definition.text}
                </Said>
              ) : null}
              {choice?.(thing)}
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}
