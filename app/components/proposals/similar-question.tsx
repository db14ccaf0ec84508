import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Page, Stack } from '~/components/ui/layout';
import { SimilarList, type SimilarThing } from './similar-list';

interface SimilarQuestionProps {
  readonly things: readonly SimilarThing[];
  /** What was typed, kept while one decides. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly onChange: string;
}

/** Sent as a document: which button was pressed matters, and older browsers tell scripts nothing of it. Stops once before something is sent that may be there already (P4): stand with it, or say that this one is different. */
export function SimilarQuestion({ things, values, onChange }: SimilarQuestionProps) {
  const { t } = useTranslation('participants');
  const kept = Object.entries(values).filter(
    ([name]) => name !== 'sameAs' && name !== 'isDifferent',
  );
  return (
    <Page>
      <Form method="post" reloadDocument>
        {kept.flatMap(([name, value]) =>
          [value]
            .flat()
            .map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
        )}
        <Stack gap={5}>
          <h1>{t('similar.title')}</h1>
          <p className="lead">{t('similar.lead')}</p>
          <SimilarList
            things={things}
            choice={({ id }) => (
              <div>
                <Button name="sameAs" value={id} icon="join">
                  {t('similar.isSame')}
                </Button>
              </div>
            )}
          />
          <Button tone="primary" size="large" name="isDifferent" value="yes">
            {t('similar.isDifferent')}
          </Button>
          <Button tone="quiet" name={onChange} value="yes">
            {t('similar.change')}
          </Button>
        </Stack>
      </Form>
    </Page>
  );
}
