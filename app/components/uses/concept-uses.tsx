import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { UseMention } from '~/contracts/published-pages';
import type { ConceptUses as Uses } from '~/contracts/uses';
import { UseAge } from './use-age';

interface ConceptUsesProps {
  readonly uses: Uses;
  readonly slug: string;
}

/** Who takes a category, and who does not and why; nothing while nobody says anything of it. */
export function ConceptUses({ uses, slug }: ConceptUsesProps) {
  const { t } = useTranslation('builders');
  const { takenBy, refusedBy } = uses;
  return (
    <>
      {takenBy.length === 0 ? null : (
        <Stack as="section" labelledBy="taken-by" gap={3}>
          <h2 id="taken-by">{t('uses.title')}</h2>
          <Stack as="ul" gap={3}>
            {takenBy.map((use) => (
              <li key={use.id}>
                <UseLink use={use} slug={slug} />
                <UseAge age={use.age} slug={slug} />
              </li>
            ))}
          </Stack>
        </Stack>
      )}
      {refusedBy.length === 0 ? null : (
        <Stack as="section" labelledBy="not-taken-by" gap={3}>
          <h2 id="not-taken-by">{t('uses.notTakenBy')}</h2>
          <Stack as="ul" gap={3}>
            {refusedBy.map((use) => (
              <li key={use.id}>
                <UseLink use={use} slug={slug} />
                <Said as="blockquote" lang={use.language}>
                  {use.reason}
                </Said>
                <UseAge age={use.age} slug={slug} />
              </li>
            ))}
          </Stack>
        </Stack>
      )}
    </>
  );
}

interface UseLinkProps extends Pick<ConceptUsesProps, 'slug'> {
  readonly use: UseMention;
}

function UseLink({ use, slug }: UseLinkProps) {
  return (
    <Link to={`/t/${slug}/uses/${use.id}`}>
      <bdi>{use.name}</bdi>
    </Link>
  );
}
