import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { Field } from '~/components/ui/field';
import { Stack } from '~/components/ui/layout';
import { TextArea } from '~/components/ui/text-area';
import { Time } from '~/components/ui/time';
import { type UseView, useLimits } from '~/contracts/uses';
import { UseCategories } from './use-categories';
import { UseFacts } from './use-facts';

interface QueuedUseProps {
  readonly use: UseView & {
    readonly statementId: string;
    readonly contact: string;
    readonly sent: { readonly iso: string; readonly text: string };
  };
  readonly slug: string;
  readonly isShown: boolean;
}

/** What a builder sent, for facilitators to read and to judge. */
export function QueuedUse({ use, slug, isShown }: QueuedUseProps) {
  const { t } = useTranslation('facilitators');
  const { statementId, name, contact, sent } = use;
  return (
    <Card as="li">
      <Stack gap={3}>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p className="small muted">
          <Time at={sent.iso} text={sent.text} />
        </p>
        <UseFacts use={use} slug={slug} />
        {contact === '' ? null : (
          <p>
            {t('uses.contact')} <bdi>{contact}</bdi>
          </p>
        )}
        <UseCategories use={use} slug={slug} />
        {isShown ? null : (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="statementId" value={statementId} />
            <Button tone="primary" icon="check" name="intent" value="accept">
              {t('uses.accept')}
            </Button>
          </Form>
        )}
        <Disclosure summary={isShown ? t('uses.takeOff') : t('uses.refuse')}>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="statementId" value={statementId} />
            <Stack gap={3}>
              <Field
                id={`because-${statementId}`}
                name="because"
                label={t('uses.because')}
                hint={t('uses.becauseHint')}
              >
                {(ties) => <TextArea {...ties} rows={2} required maxLength={useLimits.text} />}
              </Field>
              <div>
                <Button tone="danger" name="intent" value="refuse">
                  {isShown ? t('uses.takeOff') : t('uses.refuse')}
                </Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
      </Stack>
    </Card>
  );
}
