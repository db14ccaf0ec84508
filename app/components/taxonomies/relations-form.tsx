import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { CategorySelect } from '~/components/moderation/new-item/category-select';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import type { RelationsView } from '~/contracts/relations';
import { Mention } from './category-place';

interface RelationsFormProps extends Pick<RelationsView, 'slug' | 'related' | 'relatable'> {
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** What readers of a category should look at, too: each can be taken off again, and one more be named. */
export function RelationsForm({ form, slug, related, relatable }: RelationsFormProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Stack as="section" labelledBy="related">
      <Stack gap={2}>
        <h2 id="related">{t('relations.related')}</h2>
        <p>{t('relations.relatedHint')}</p>
      </Stack>
      {related.length === 0 ? <p className="muted">{t('relations.none')}</p> : null}
      <Stack as="ul" gap={2}>
        {related.map((category) => (
          <Card as="li" key={category.id}>
            <Form method="post">
              <input type="hidden" name="otherId" value={category.id} />
              <Cluster spread>
                <span id={`related-${category.id}`}>
                  <Mention slug={slug} {...category} />
                </span>
                <Button name="intent" value="part" aria-describedby={`related-${category.id}`}>
                  {t('relations.part')}
                </Button>
              </Cluster>
            </Form>
          </Card>
        ))}
      </Stack>
      {relatable.length === 0 ? null : (
        <Form method="post">
          <Stack gap={3}>
            <CategorySelect
              form={form}
              name="otherId"
              label={t('relations.choose')}
              categories={relatable}
            />
            <div>
              <Button name="intent" value="relate">
                {t('relations.relate')}
              </Button>
            </div>
          </Stack>
        </Form>
      )}
    </Stack>
  );
}
