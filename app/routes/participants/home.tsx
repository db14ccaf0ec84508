import { Form, Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SiteFrame } from '~/components/layout/site-frame';
import { Voices } from '~/components/layout/voices';
import { Button, LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Field } from '~/components/ui/field';
import { Columns, Page, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { TextInput } from '~/components/ui/text-input';
import type { TextsHandle } from '~/i18n/namespaces';

export const handle = { texts: ['participants'] } satisfies TextsHandle;

const steps = ['home.howSay', 'home.howAnswer', 'home.howDecide'] as const;

export default function Home() {
  const { t } = useTranslation('participants');
  return (
    <SiteFrame audience="participants">
      <Page width="wide">
        <Stack gap={7}>
          <Done />
          <div className="hero">
            <Stack gap={4}>
              <Voices />
              <h1>{t('home.title')}</h1>
              <p className="lead">{t('home.lead')}</p>
            </Stack>
            <JoinCard />
          </div>
          <Stack as="section" labelledBy="how">
            <h2 id="how">{t('home.howTitle')}</h2>
            <ol className="steps">
              {steps.map((step) => (
                <li key={step}>{t(step)}</li>
              ))}
            </ol>
          </Stack>
          <OtherWaysIn />
        </Stack>
      </Page>
    </SiteFrame>
  );
}

/** For somebody who has just left a session: that it is done. */
function Done() {
  const { t } = useTranslation('participants');
  const [search] = useSearchParams();
  const done = (['left', 'withdrawn'] as const).find((one) => one === search.get('done'));
  return done === undefined ? null : <Notice tone="success" title={t(`home.done.${done}`)} />;
}

/** The one clear step. A GET form: looking up a code changes nothing. */
function JoinCard() {
  const { t } = useTranslation('participants');
  return (
    <Card tone="raised">
      <Form method="get" action="/join" reloadDocument>
        <Stack>
          <h2>{t('home.joinTitle')}</h2>
          <Field name="code" label={t('home.code')} hint={t('home.joinHint')}>
            {(ties) => (
              <TextInput {...ties} kind="code" required maxLength={12} autoComplete="off" />
            )}
          </Field>
          <Button tone="primary" size="wide">
            {t('home.join')}
          </Button>
          <div className="small">
            <Link className="line-link" to="/r" reloadDocument>
              {t('home.receipt')}
            </Link>
            <p className="muted">{t('home.receiptHint')}</p>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}

function OtherWaysIn() {
  const { t } = useTranslation('participants');
  return (
    <Columns>
      <Card as="section" tone="sunk" labelledBy="facilitators">
        <Stack gap={2}>
          <h3 id="facilitators">{t('home.facilitatorsTitle')}</h3>
          <p>{t('home.facilitatorsText')}</p>
          <div>
            <LinkButton to="/f" reloadDocument>
              {t('home.facilitatorsLink')}
            </LinkButton>
          </div>
        </Stack>
      </Card>
      <Card as="section" tone="sunk" labelledBy="builders">
        <Stack gap={2}>
          <h3 id="builders">{t('home.buildersTitle')}</h3>
          <p>{t('home.buildersText')}</p>
          <div>
            <LinkButton to="/t" reloadDocument>
              {t('home.buildersLink')}
            </LinkButton>
          </div>
        </Stack>
      </Card>
    </Columns>
  );
}
