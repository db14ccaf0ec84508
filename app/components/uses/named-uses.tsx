import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';
import type { UseMention } from '~/contracts/published-pages';

interface NamedUsesProps {
  readonly slug: string;
  readonly uses: { readonly count: number; readonly newest: readonly UseMention[] };
}

/** Some of those who use a list, and the way to say so oneself. */
export function NamedUses({ slug, uses }: NamedUsesProps) {
  const { t } = useTranslation('builders');
  const { count, newest } = uses;
  return (
    <Card as="section" labelledBy="used-by">
      <Stack gap={3}>
        <h2 id="used-by">{t('uses.title')}</h2>
        {count === 0 ? (
          <p>{t('uses.empty')}</p>
        ) : (
          <ul>
            {newest.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/t/${slug}/uses/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        )}
        {count > newest.length ? (
          <Link to={`/t/${slug}/uses`}>{t('uses.all', { count })}</Link>
        ) : null}
        <Link to={`/t/${slug}/uses/new`}>{t('uses.register')}</Link>
      </Stack>
    </Card>
  );
}
