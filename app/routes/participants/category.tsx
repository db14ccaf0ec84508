import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '~/components/annotations/note-list';
import { CategoryLines } from '~/components/participants/category-lines';
import { useInside } from '~/components/participants/inside';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Wording } from '~/components/proposals/wording';
import { LinkButton } from '~/components/ui/button';
import { Icon } from '~/components/ui/icon';
import { Page, Stack } from '~/components/ui/layout';
import { LinkRows } from '~/components/ui/link-rows';
import { reading } from '~/gates/gate.server';
import { participant } from '~/gates/participant-proofs.server';
import { pageTitle } from '~/i18n/page-title';
import { useAnnotations } from '~/realtime/client/use-room';
import { browseCategories } from '~/usecases/proposals/browse-categories.server';

export const meta: MetaFunction = () => pageTitle(undefined);

export const loader = reading(participant, async ({ deps, scope, params }) =>
  browseCategories(deps, scope, { categoryId: params.categoryId ?? '' }),
);

export default function CategoryPage() {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const place = useLoaderData<typeof loader>();
  const id = place.category?.id ?? '';
  const notes = useAnnotations(id, place.notes);
  const [proposalId] = place.proposalIds;
  return (
    <Page>
      <Stack gap={6}>
        <nav aria-label={t('list.path')}>
          <ol className="path plain-list">
            <li>
              <Link to={`/s/${code}/list`}>{t('list.title')}</Link>
            </li>
            {place.path.map((above) => (
              <li key={above.id}>
                <Icon name="forward" />
                <Mention labels={labelsOf(above.renderings)} to={`/s/${code}/list/${above.id}`} />
              </li>
            ))}
          </ol>
        </nav>
        <Wording
          renderings={place.category?.renderings ?? []}
          contentWarning={place.category?.contentWarning}
        />
        {proposalId === undefined ? null : (
          <div>
            <LinkButton to={`/s/${code}/items/${proposalId}`} tone="primary">
              {t('list.onTable')}
            </LinkButton>
          </div>
        )}
        <CategoryActions id={id} />
        {place.children.length === 0 ? null : (
          <section aria-labelledby="below">
            <Stack gap={3}>
              <h2 id="below">{t('list.below')}</h2>
              <CategoryLines categories={place.children} />
            </Stack>
          </section>
        )}
        <NoteList
          notes={notes}
          renderings={place.category?.renderings ?? []}
          exampleAnswers={place.exampleAnswers}
        />
      </Stack>
    </Page>
  );
}

function CategoryActions({ id }: { readonly id: string }) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  const here = `/s/${code}`;
  return (
    <LinkRows
      rows={[
        { to: `${here}/say/wording/${id}`, icon: 'pencil', text: t('say.wording') },
        { to: `${here}/say/same?first=${id}`, icon: 'join', text: t('say.same') },
        { to: `${here}/list/${id}/note`, icon: 'speech', text: t('item.note') },
      ]}
    />
  );
}
