import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { UseOverview } from '~/contracts/uses';
import { OutsideLink } from './outside-link';
import { UseAge } from './use-age';

interface UseFactsProps {
  readonly use: UseOverview;
  readonly slug: string;
}

/** What is said of a use besides its name. */
export function UseFacts({ use, slug }: UseFactsProps) {
  const { t } = useTranslation('builders');
  const { url, purpose, language, age, taken, refused } = use;
  return (
    <Stack gap={2}>
      {url === undefined ? null : (
        <p>
          <OutsideLink href={url}>
            <bdi>{url}</bdi>
          </OutsideLink>
        </p>
      )}
      {purpose === '' ? null : (
        <Said as="p" lang={language}>
          {purpose}
        </Said>
      )}
      <UseAge age={age} slug={slug} />
      <p>
        {refused === 0
          ? t('uses.takesAll', { count: taken })
          : t('uses.takes', { count: taken, total: taken + refused })}
      </p>
    </Stack>
  );
}
