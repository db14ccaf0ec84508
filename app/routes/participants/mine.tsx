import { data, type MetaFunction, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { useInside } from '~/components/participants/inside';
import { OwnReports } from '~/components/participants/own-reports';
import {
  CommunitySection,
  LeaveSection,
  ReadingSection,
  ReceiptSection,
} from '~/components/participants/own-sections';
import { OwnWriting } from '~/components/participants/own-writing';
import { forgetDrafts } from '~/components/participants/use-draft';
import { EmptyState } from '~/components/ui/empty-state';
import { Page, Stack } from '~/components/ui/layout';
import { ownForm } from '~/contracts/participants';
import { ok } from '~/domain/result';
import { formatReceipt } from '~/domain/sessions/codes';
import { reading, writing } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { formatDateTime } from '~/i18n/format';
import { languageOptions } from '~/i18n/language-options.server';
import { pageTitle } from '~/i18n/page-title';
import { forgetSession } from '~/realtime/client/offline-copies';
import { changeOwn } from '~/usecases/participants/change-own.server';
import { makeReceipt } from '~/usecases/participants/keep-receipt.server';
import { loadOwnPage } from '~/usecases/participants/load-own-page.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, language }) => {
  const page = await loadOwnPage(deps, scope);
  if (!page.ok) return page;
  const { writings, reports, sessionLanguages, timeZone, ...shown } = page.value;
  const dateText = (at: Date) => formatDateTime({ at, language, timeZone });
  return ok({
    ...shown,
    writings: writings.map(({ at, ...writing }) => ({ ...writing, writtenAt: dateText(at) })),
    reports: reports.map(({ at, ...report }) => ({ ...report, writtenAt: dateText(at) })),
    languages: languageOptions(sessionLanguages),
    address: `${deps.baseUrl}/r`,
  });
});

export const action = writing(participant, ownForm, async ({ deps, scope, world, input }) => {
  const code = scope.sessionCode;
  if (input.intent === 'make-receipt') {
    const made = await makeReceipt(deps, scope, input);
    if (!made.ok) return made;
    const { digits, receiptHash } = made.value;
    const reply = { digits: formatReceipt(digits) };
    // A device that came in by the old receipt would be shut out by the new one.
    if (!scope.isByReceipt) return ok(data(reply));
    const cookie = await world.cookies.participant(code, false).serialize({ receiptHash });
    return ok(data(reply, { headers: { 'Set-Cookie': cookie } }));
  }
  const done = await changeOwn(deps, scope, input);
  if (!done.ok) return done;
  if (input.intent !== 'leave' && input.intent !== 'withdraw-everything') {
    throw redirect(`/s/${code}/mine`);
  }
  const gone = await world.cookies.participant(code, false).serialize('', { maxAge: 0 });
  const said = input.intent === 'leave' ? 'left' : 'withdrawn';
  throw redirect(`/?done=${said}`, { headers: { 'Set-Cookie': gone } });
});

export default function Mine() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const form = useRefusedForm(reply);
  const digits = reply && 'digits' in reply ? reply.digits : undefined;
  const forget = () => {
    forgetDrafts(code);
    void forgetSession(code);
  };
  return (
    <Page>
      <FormErrors form={form} />
      <div className="parts stack gap-6">
        <h1>{t('mine.title')}</h1>
        <section aria-labelledby="wrote">
          <Stack gap={3}>
            <h2 id="wrote">{t('mine.wroteTitle')}</h2>
            {page.writings.length === 0 ? <EmptyState title={t('mine.nothing')} /> : null}
            <Stack as="ul" gap={3}>
              {page.writings.map((writing) => (
                <OwnWriting
                  key={writing.id}
                  writing={writing}
                  about={page.mentioned.find(({ id }) => id === aboutOf(writing))}
                />
              ))}
            </Stack>
          </Stack>
        </section>
        <OwnReports reports={page.reports} />
        <ReceiptSection {...page} digits={digits} />
        <CommunitySection {...page} isAttested={page.communityIsAttested} />
        <ReadingSection languages={page.languages} form={form} />
        <LeaveSection onLeave={forget} />
      </div>
    </Page>
  );
}

type Writing = ReturnType<typeof useLoaderData<typeof loader>>['writings'][number];

/** The proposal that something was joined to or speaks about. */
function aboutOf(writing: Writing): string | null | undefined {
  if (writing.fate.state === 'joined') return writing.fate.intoId;
  return 'proposalId' in writing ? writing.proposalId : undefined;
}
