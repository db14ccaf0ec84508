import { type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { Localized } from '~/components/language/localized';
import { SiteFrame } from '~/components/layout/site-frame';
import { ClosedDoor } from '~/components/participants/closed-door';
import { JoinForm } from '~/components/participants/join-form';
import { LanguageChoice } from '~/components/participants/language-choice';
import { Page, Stack } from '~/components/ui/layout';
import { joinForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { languageByName } from '~/domain/taxonomy/language-by-name';
import { reading, writing } from '~/gates/gate.server';
import { atDoor, readParticipantCookie } from '~/gates/participant-proofs.server';
import { formatDate } from '~/i18n/format';
import { languageOptions } from '~/i18n/language-options.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { requestTexts } from '~/i18n/request-language.server';
import { joinSession } from '~/usecases/participants/join-session.server';
import { loadDoor } from '~/usecases/participants/load-door.server';

export const handle = { texts: ['participants'] } satisfies TextsHandle;
/** Neutral: whose phone this is has not been said yet, and the link may be previewed anywhere (S5). */
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title);

export const loader = reading(atDoor, async (visit) => {
  const { deps, scope, world, request, url, language } = visit;
  const { t } = requestTexts(request);
  const code = scope.sessionCode;
  const cookie = await readParticipantCookie(world, {
    code,
    header: request.headers.get('Cookie'),
  });
  const asked = [url.searchParams.get('in'), url.searchParams.get('lng')];
  const wantedLanguages = asked.flatMap((text) => languageByName(text ?? '') ?? []);
  const door = await loadDoor(deps, scope, { cookie, wantedLanguages });
  if (!door.ok) return door;
  if (door.value.own === 'in') throw redirect(`/s/${code}/now`);
  const { deleteAt, timeZone, languages, ...shown } = door.value;
  return ok({
    ...shown,
    title: t('participants:door.title'),
    sessionTitle: door.value.title,
    languages: languageOptions(languages),
    deletedOn: formatDate({ at: deleteAt, language, timeZone }),
  });
});

export const action = writing(atDoor, joinForm, async ({ deps, scope, world, address, input }) => {
  const joined = await joinSession(deps, scope, { ...input, address });
  if (!joined.ok) return joined;
  const code = scope.sessionCode;
  const { token, state } = joined.value;
  const cookie = await world.cookies.participant(code, input.isOwnDevice).serialize({ token });
  const next = state === 'in' ? `/s/${code}/now` : `/s/${code}`;
  return ok(redirect(next, { headers: { 'Set-Cookie': cookie } }));
});

export default function Door() {
  const { t } = useTranslation('participants');
  const door = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const isOpen = door.own === 'outside' && door.way === 'open';
  return (
    <SiteFrame audience="participants" home={`/s/${door.code}`}>
      <Page>
        <Stack gap={6}>
          <header>
            <p className="eyebrow">{t('door.invited')}</p>
            <Localized as="h1" texts={door.sessionTitle} />
            <Localized as="p" texts={door.welcome} />
          </header>
          {!isOpen ? (
            <ClosedDoor own={door.own} way={door.way} />
          ) : door.language === undefined ? (
            <LanguageChoice languages={door.languages} />
          ) : (
            <JoinForm door={door} language={door.language} form={form} />
          )}
        </Stack>
      </Page>
    </SiteFrame>
  );
}
