import { type MetaFunction, redirect, type TypedResponse } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { ChooseLanguages } from '~/components/sessions/opening/choose-languages';
import { SessionForm } from '~/components/sessions/opening/session-form';
import { Page, Stack } from '~/components/ui/layout';
import { openSessionIntent, sessionLanguages } from '~/contracts/sessions';
import { ok, type Result } from '~/domain/result';
import { reading, writing } from '~/gates/gate.server';
import type { RefusedForm } from '~/gates/read-form.server';
import { inTaxonomy } from '~/gates/team.server';
import { formatList, languageName } from '~/i18n/format';
import { interfaceLanguages } from '~/i18n/languages';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { loadOpening } from '~/usecases/sessions/load-opening.server';
import { openSession } from '~/usecases/sessions/open-session.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.heading);

const mayOpen = inTaxonomy('open-session');

const fewRows = 2;
const moreRows = 3;
const mostRows = 20;

export const loader = reading(mayOpen, async (visit) => {
  const { deps, scope, url, request, language } = visit;
  const { t } = requestTexts(request);
  const further = url.searchParams.getAll('further').filter((name) => name.trim() !== '');
  const ticked = url.searchParams.getAll('languages');
  const chosen = sessionLanguages.safeParse({ languages: ticked, further });
  const opening = await loadOpening(deps, scope, language);
  return ok({
    ...opening,
    heading: t('facilitators:open.title'),
    slug: scope.taxonomySlug,
    offered: [...new Set([...opening.languages, ...interfaceLanguages])],
    ticked: ticked.length > 0 ? ticked : opening.languages,
    further,
    chosen: chosen.success ? chosen.data : [],
    error: chosen.success || further.length === 0 ? undefined : t('errors:language-unknown'),
    requestId: deps.ids.random(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone')],
  });
});

type Opened = Result<RefusedForm | TypedResponse<never>>;

export const action = writing(mayOpen, openSessionIntent, async (visit): Promise<Opened> => {
  const { deps, scope, input, values } = visit;
  if (input.intent === 'more-communities') return ok({ refusals: [], values });
  const opened = await openSession(deps, scope, input);
  return opened.ok ? ok(redirect(`/f/sessions/${opened.value.sessionId}/share`)) : opened;
});

/** As many rows as were shown, and three more when they were asked for. */
function rowsOf(form: ReturnType<typeof useRefusedForm>, isAsked: boolean): number {
  const shown = form.rowsLike(/^communities\.(\d+)\.label/);
  return Math.min(mostRows, Math.max(fewRows, shown + (isAsked ? moreRows : 0)));
}

export default function OpenSession() {
  const { t, i18n } = useTranslation('facilitators');
  const loaded = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const names = loaded.chosen.map((tag) => languageName(tag, i18n.language));
  return (
    <Page>
      <Stack gap={5}>
        <Stack gap={2}>
          <Link className="line-link" to={`/f/taxonomies/${loaded.slug}`}>
            <Localized texts={loaded.title} />
          </Link>
          <h1>{t('open.title')}</h1>
        </Stack>
        {loaded.chosen.length === 0 ? (
          <ChooseLanguages {...loaded} />
        ) : (
          <>
            <p>
              {t('open.inLanguages', { languages: formatList(names, i18n.language) })}{' '}
              <Link to=".">{t('open.changeLanguages')}</Link>
            </p>
            <SessionForm
              {...loaded}
              form={form}
              languages={loaded.chosen}
              communityRows={rowsOf(form, form.errors.length === 0)}
            />
          </>
        )}
      </Stack>
    </Page>
  );
}
