import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Stack } from '~/components/ui/layout';
import type { SecretLink } from '~/contracts/room';

interface RenewLinkProps {
  readonly link: SecretLink;
  /** Number of the link that is good; 0 with `isFirst` while there is none. */
  readonly number: number;
  readonly isFirst?: boolean;
}

/** Makes a secret link, or another one in its place when it came into wrong hands. */
export function RenewLink({ link, number, isFirst = false }: RenewLinkProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="link" value={link} />
      <input type="hidden" name="seen" value={number} />
      <Stack gap={2}>
        <div>
          <Button>{t(isFirst ? 'share.makeLink' : 'share.renewLink')}</Button>
        </div>
        {isFirst ? null : <p className="field-hint">{t('share.renewLinkHint')}</p>}
      </Stack>
    </Form>
  );
}
