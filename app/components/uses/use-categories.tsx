import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { ConceptMention } from '~/contracts/published-pages';
import type { UseView } from '~/contracts/uses';

interface UseCategoriesProps {
  readonly use: Pick<UseView, 'takenConcepts' | 'refusedConcepts' | 'language'>;
  readonly slug: string;
}

/** Longer lists begin folded. */
const shortList = 30;

/** Which categories a use takes, and why not the others. */
export function UseCategories({ use, slug }: UseCategoriesProps) {
  const { t } = useTranslation('builders');
  const { takenConcepts, refusedConcepts, language } = use;
  return (
    <Stack gap={3}>
      {refusedConcepts.length === 0 ? null : (
        <Disclosure
          summary={t('uses.refused', { count: refusedConcepts.length })}
          isOpen={refusedConcepts.length <= shortList}
        >
          <Stack as="ul" gap={2}>
            {refusedConcepts.map((concept) => (
              <li key={concept.id}>
                <ConceptLink concept={concept} slug={slug} />
                <Said as="p" lang={language}>
                  {concept.reason}
                </Said>
              </li>
            ))}
          </Stack>
        </Disclosure>
      )}
      <Disclosure
        summary={t('uses.taken', { count: takenConcepts.length })}
        isOpen={takenConcepts.length <= shortList}
      >
        <ul>
          {takenConcepts.map((concept) => (
            <li key={concept.id}>
              <ConceptLink concept={concept} slug={slug} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </Stack>
  );
}

interface ConceptLinkProps extends Pick<UseCategoriesProps, 'slug'> {
  readonly concept: ConceptMention;
}

function ConceptLink({ concept, slug }: ConceptLinkProps) {
  return (
    <Link to={`/t/${slug}/c/${concept.id}`}>
      <Localized texts={concept.label} />
    </Link>
  );
}
