import { type MetaFunction, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/forms/form-errors';
import { useRefusedForm } from '~/components/forms/use-refused-form';
import { InterpretingFrame } from '~/components/interpreting/interpreting-frame';
import { Covered, CoveredName } from '~/components/language/covered';
import { ProposalBody } from '~/components/moderation/entry-body';
import { Translation } from '~/components/moderation/item-words';
import { Card } from '~/components/ui/card';
import { Columns, Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import { renderForm } from '~/contracts/moderation';
import { uuid } from '~/contracts/text';
import { ok, refuse } from '~/domain/result';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { reading, writing } from '~/gates/gate.server';
import { interpreter } from '~/gates/interpreter.server';
import type { TextsHandle } from '~/i18n/namespaces';
import { pageTitle } from '~/i18n/page-title';
import { loadInterpretedItem } from '~/usecases/interpreting/load-interpreted-item.server';
import { intoOf } from '~/usecases/interpreting/load-interpreting.server';
import { renderProposal } from '~/usecases/moderation/render-proposal.server';

export const handle = { texts: ['facilitators'] } satisfies TextsHandle;
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.original.text.label);

export const loader = reading(interpreter, async ({ deps, scope, params, url, language }) => {
  const id = uuid.safeParse(params.item);
  const item = id.success ? await loadInterpretedItem(deps, scope, id.data) : refuse('not-found');
  if (!item.ok) return item;
  const { languages, view } = item.value;
  const [original] = view.renderings;
  if (!original) return refuse('not-found');
  const into = intoOf(languages, { into: url.searchParams.get('into'), reader: language });
  const base = `/i/${scope.sessionCode}/${params.token}`;
  return ok({ view, original, languages, into, base });
});

/** Back to the list, where the next one waits. */
export const action = writing(interpreter, renderForm, async (visit) => {
  const { deps, scope, input, params } = visit;
  const id = uuid.safeParse(params.item);
  if (!id.success) return refuse('not-found');
  const done = await renderProposal(deps, scope, { ...input, proposalId: id.data });
  const base = `/i/${scope.sessionCode}/${params.token}`;
  return done.ok ? ok(redirect(`${base}?into=${input.language}`)) : done;
});

export default function InterpretedItem() {
  const { t } = useTranslation('facilitators');
  const { view, original, languages, into, base } = useLoaderData<typeof loader>();
  const form = useRefusedForm(useActionData<typeof action>());
  const others = languages.filter((tag) => tag !== original.language);
  const isOpen = view.status === 'open';
  return (
    <InterpretingFrame home={base} width="wide">
      <Stack gap={5}>
        <Stack gap={2}>
          <Link className="line-link" to={`${base}?into=${into}`}>
            {t('interpreting.title')}
          </Link>
          <h1>
            <CoveredName warning={view.contentWarning}>
              <Said lang={original.language} dir={directionOf(original.language)}>
                {original.text.label}
              </Said>
            </CoveredName>
          </h1>
        </Stack>
        <FormErrors form={form} />
        <Covered warning={view.contentWarning} isOpen={form.isRefused || undefined}>
          <Columns>
            <Card as="section" labelledBy="original">
              <Stack>
                <h2 id="original">{t('item.original')}</h2>
                <ProposalBody view={view} />
              </Stack>
            </Card>
            <Stack>
              {/* First the language that they came for. */}
              {[...others]
                .sort((one, other) => Number(other === into) - Number(one === into))
                .map((tag) => (
                  <Translation
                    key={tag}
                    tag={tag}
                    view={view}
                    form={form}
                    isOpen={isOpen}
                    isAsked={tag === into}
                  />
                ))}
            </Stack>
          </Columns>
        </Covered>
      </Stack>
    </InterpretingFrame>
  );
}
