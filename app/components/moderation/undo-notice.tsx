import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Cluster } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { Done } from './done';

/** What was just done, and the way back. */
export function UndoNotice({ done }: { readonly done: Done }) {
  const { t } = useTranslation('facilitators');
  const { what, type, id } = done;
  return (
    <Notice tone="success" isLine>
      <Cluster spread>
        <span>{t(`queue.done.${what}`)}</span>
        <Form method="post" preventScrollReset>
          <input type="hidden" name="type" value={type} />
          <input type="hidden" name="id" value={id} />
          {what === 'join' ? (
            <input type="hidden" name="intent" value="separate" />
          ) : (
            <>
              <input type="hidden" name="intent" value="undo" />
              <input type="hidden" name="was" value={what === 'pass' ? 'passed' : 'hidden'} />
            </>
          )}
          <Button size="small">{t('queue.undo')}</Button>
        </Form>
      </Cluster>
    </Notice>
  );
}
