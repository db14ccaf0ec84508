import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { RequestId } from '~/components/forms/request-id';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Mention } from '~/components/proposals/mention';
import { Button } from '~/components/ui/button';
import { Checkbox } from '~/components/ui/checkbox';
import { RadioCards } from '~/components/ui/choices';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { useInside } from './inside';
import { ReadingLanguages } from './reading-languages';

interface ReceiptSectionProps {
  readonly hasReceipt: boolean;
  /** Just made: shown this once. */
  readonly digits: string | undefined;
  readonly address: string;
  readonly requestId: string;
}

export function ReceiptSection(props: ReceiptSectionProps) {
  const { hasReceipt, digits, address, requestId } = props;
  const { t } = useTranslation('participants');
  return (
    <section aria-labelledby="receipt">
      <Stack gap={3}>
        <h2 id="receipt">{t('mine.receiptTitle')}</h2>
        {digits === undefined ? null : (
          <Notice tone="success" title={t('mine.receiptShown')}>
            <p className="numeric receipt-digits" dir="ltr">
              {digits}
            </p>
            <p>{t('mine.receiptWhere', { address })}</p>
          </Notice>
        )}
        <p>{t('mine.receiptText')}</p>
        {hasReceipt ? <p className="muted">{t('mine.receiptExists')}</p> : null}
        <Form method="post" preventScrollReset>
          <RequestId fresh={requestId} />
          <input type="hidden" name="intent" value="make-receipt" />
          <Button icon="lock">{t(hasReceipt ? 'mine.receiptRenew' : 'mine.receiptMake')}</Button>
        </Form>
      </Stack>
    </section>
  );
}

interface CommunitySectionProps {
  readonly communities: readonly {
    readonly id: string;
    readonly label: Readonly<Record<string, string>>;
  }[];
  readonly communityId: string | null;
  readonly isAttested: boolean;
}

/** Which community one belongs to: asked late, and only if one wants to say it (S5). */
export function CommunitySection(props: CommunitySectionProps) {
  const { communities, communityId, isAttested } = props;
  const { t } = useTranslation('participants');
  const own = communities.find(({ id }) => id === communityId);
  if (communities.length === 0) return null;
  if (isAttested) {
    return own ? (
      <p>
        {t('mine.communityAttested')} <Mention labels={own.label} />
      </p>
    ) : null;
  }
  return (
    <Form method="post" preventScrollReset>
      <Stack gap={3}>
        <RadioCards
          legend={<h2>{t('mine.communityTitle')}</h2>}
          hint={t('mine.communityText')}
          name="communityId"
          defaultValue={communityId ?? ''}
          choices={[
            ...communities.map(({ id, label }) => ({
              value: id,
              label: <Mention labels={label} />,
            })),
            { value: '', label: t('mine.communityNone'), tone: 'quiet' as const },
          ]}
        />
        <div>
          <input type="hidden" name="intent" value="choose-community" />
          <Button>{t('mine.save')}</Button>
        </div>
      </Stack>
    </Form>
  );
}

interface ReadingSectionProps {
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  readonly form: ReturnType<typeof useRefusedForm>;
}

export function ReadingSection({ languages, form }: ReadingSectionProps) {
  const { t } = useTranslation('participants');
  const { readingLanguages, hidesSensitive } = useInside();
  return (
    <section aria-labelledby="reading">
      <Form method="post" preventScrollReset>
        <Stack gap={3}>
          <h2 id="reading">{t('mine.readingTitle')}</h2>
          <p className="muted">{t('reading.hint')}</p>
          <ReadingLanguages languages={languages} read={readingLanguages} form={form} />
          <Checkbox
            name="hidesSensitive"
            value="yes"
            label={t('mine.sensitive')}
            defaultChecked={form.isTicked('hidesSensitive', hidesSensitive)}
          />
          <div>
            <input type="hidden" name="intent" value="change-reading" />
            <Button>{t('mine.save')}</Button>
          </div>
        </Stack>
      </Form>
    </section>
  );
}

interface LeaveSectionProps {
  /** Also empties what this browser keeps, where there is JavaScript. */
  readonly onLeave: () => void;
}

export function LeaveSection({ onLeave }: LeaveSectionProps) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <section aria-labelledby="take">
      <Stack gap={3}>
        <h2 id="take">{t('mine.takeTitle')}</h2>
        <p>
          <a className="line-link" href={`/s/${code}/mine.json`} download={`parlance-${code}.json`}>
            {t('mine.export')}
          </a>
        </p>
        <Disclosure summary={t('mine.leave')}>
          <Form method="post" onSubmit={onLeave}>
            <Stack gap={3}>
              <p>{t('mine.leaveText')}</p>
              <div>
                <input type="hidden" name="intent" value="leave" />
                <Button>{t('mine.leave')}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
        <Disclosure summary={t('mine.everything')}>
          <Form method="post" onSubmit={onLeave}>
            <Stack gap={3}>
              <p>{t('mine.everythingText')}</p>
              <Checkbox name="isSure" value="yes" required label={t('mine.everythingSure')} />
              <div>
                <input type="hidden" name="intent" value="withdraw-everything" />
                <Button tone="danger">{t('mine.everythingDo')}</Button>
              </div>
            </Stack>
          </Form>
        </Disclosure>
      </Stack>
    </section>
  );
}
