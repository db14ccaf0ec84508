import type { MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NoteList } from '~/components/annotations/note-list';
import { CategoryLines } from '~/components/participants/category-lines';
import { useInside } from '~/components/participants/inside';
import { labelsOf } from '~/components/proposals/choose-wording';
import { Mention } from '~/components/proposals/mention';
import { Wording } from '~/components/proposals/wording';
import { Icon } from '~/components/ui/icon';
import { Cluster, Page, Stack } from '~/components/ui/layout';
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
          <Cluster gap={2}>
            <Link to={`/s/${code}/list`}>{t('list.top')}</Link>
            {place.path.map((above) => (
              <span key={above.id}>
                <Icon name="forward" />{' '}
                <Mention labels={labelsOf(above.renderings)} to={`/s/${code}/list/${above.id}`} />
              </span>
            ))}
          </Cluster>
        </nav>
        <Wording renderings={place.category?.renderings ?? []} />
        {proposalId === undefined ? null : (
          <p>
            <Link to={`/s/${code}/items/${proposalId}`}>{t('list.onTable')}</Link>
          </p>
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
        <NoteList notes={notes} />
      </Stack>
    </Page>
  );
}

const actions = [
  { to: (id: string) => `say/wording/${id}`, icon: 'pencil', text: 'say.wording' },
  { to: (id: string) => `say/same?first=${id}`, icon: 'join', text: 'say.same' },
  { to: (id: string) => `list/${id}/note`, icon: 'speech', text: 'item.note' },
] as const;

function CategoryActions({ id }: { readonly id: string }) {
  const { t } = useTranslation('participants');
  const { code } = useInside();
  return (
    <ul className="plain-list link-list">
      {actions.map(({ to, icon, text }) => (
        <li key={text}>
          <Link to={`/s/${code}/${to(id)}`}>
            <Icon name={icon} />
            {t(text)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
