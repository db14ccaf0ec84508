import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LanguageChoice } from '~/components/language/language-choice';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Stack } from '~/components/ui/layout';

interface ChooseLanguagesProps {
  /** Those of the taxonomy and of the interface, to tick. */
  readonly offered: readonly string[];
  readonly ticked: readonly string[];
  /** Further ones as they were typed. */
  readonly further: readonly string[];
  readonly error: string | undefined;
}

/** First step of opening a session. Nothing is written yet: the choice goes into the address. */
export function ChooseLanguages({ offered, ticked, further, error }: ChooseLanguagesProps) {
  const { t } = useTranslation('facilitators');
  return (
    <Card tone="raised">
      <Form method="get">
        <Stack>
          <LanguageChoice
            legend={t('open.languages')}
            names={{ languages: 'languages', further: 'further' }}
            {...{ offered, ticked, further, error }}
          />
          <div>
            <Button tone="primary">{t('open.toDetails')}</Button>
          </div>
        </Stack>
      </Form>
    </Card>
  );
}
