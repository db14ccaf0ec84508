import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { InterpretersCard } from '~/components/sessions/interpreters-card';
import { JoinCard } from '~/components/sessions/join-card';
import { ProjectorCard } from '~/components/sessions/projector-card';
import { SessionHeader } from '~/components/sessions/session-header';
import { LinkButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { CopyField } from '~/components/ui/copy-field';
import { Cluster, Page, Stack } from '~/components/ui/layout';
import { renewLinkForm } from '~/contracts/sessions';
import { may } from '~/domain/access/policies';
import { ok } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import { inSession } from '~/gates/team.server';
import { languageName } from '~/i18n/format';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadShare } from '~/usecases/sessions/load-share.server';
import { renewLink } from '~/usecases/sessions/renew-link.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

export const loader = reading(inSession('see-session'), async ({ deps, scope, request }) => {
  const { t } = requestTexts(request);
  const shared = await loadShare(deps, scope);
  if (!shared.ok) return shared;
  const qr = renderSVG(shared.value.link, { border: 2 });
  const mayRun = may(scope.role, 'run-session');
  return ok({ ...shared.value, qr, mayRun, heading: t('facilitators:share.title') });
});

export const action = writing(
  inSession('run-session'),
  renewLinkForm,
  async ({ deps, scope, input }) => {
    const renewed = await renewLink(deps, scope, input);
    return renewed.ok ? ok(redirect(`/f/sessions/${scope.sessionId}/share`)) : renewed;
  },
);

export default function Share() {
  const { t } = useTranslation(['facilitators', 'common']);
  const loaded = useLoaderData<typeof loader>();
  const base = `/f/sessions/${loaded.sessionId}`;
  return (
    <Page>
      <Stack gap={5}>
        <SessionHeader sessionId={loaded.sessionId} title={loaded.title} />
        <Stack gap={3}>
          <h2>{t('share.title')}</h2>
          <JoinCard {...loaded} />
          <Cluster>
            <LinkButton tone="primary" to={base}>
              {t('share.toControl')}
            </LinkButton>
            <LinkButton to={`${base}/poster`} target="_blank">
              {t('share.poster')}
            </LinkButton>
            {loaded.admission === 'slips' ? (
              <LinkButton to={`${base}/slips`}>{t('share.slips')}</LinkButton>
            ) : null}
          </Cluster>
        </Stack>
        <Links />
        <ProjectorCard {...loaded.projector} mayRenew={loaded.mayRun} />
        <InterpretersCard {...loaded.interpreters} mayRenew={loaded.mayRun} />
      </Stack>
    </Page>
  );
}

function Links() {
  const { t, i18n } = useTranslation(['facilitators', 'common']);
  const { links } = useLoaderData<typeof loader>();
  return (
    <Card as="section" labelledBy="links">
      <Stack>
        <h2 id="links">{t('share.links')}</h2>
        {links.map(({ language, href }) => (
          <CopyField
            key={language}
            name={`link-${language}`}
            label={languageName(language, i18n.language)}
            value={href}
            copyLabel={t('common:action.copy')}
            copiedLabel={t('common:action.copied')}
          />
        ))}
      </Stack>
    </Card>
  );
}
