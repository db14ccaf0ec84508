import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { CategoryView } from '~/contracts/taxonomies';
import { Mention } from './category-place';

/** That a category is going to leave, why, and what to use then; nothing where nothing was announced. */
export function AnnouncedNotice({ slug, announced }: Pick<CategoryView, 'slug' | 'announced'>) {
  const { t } = useTranslation('common');
  if (!announced) return null;
  const { kind, reason, successors } = announced;
  return (
    <Notice tone="warning" title={t(`announced.${kind}`)}>
      <Stack gap={2}>
        {Object.keys(reason).length === 0 ? null : <Localized as="p" texts={reason} />}
        {successors.length === 0 ? null : (
          <div>
            <p>{t('announced.instead')}</p>
            <ul>
              {successors.map((category) => (
                <li key={category.id}>
                  <Mention slug={slug} {...category} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Notice>
  );
}
