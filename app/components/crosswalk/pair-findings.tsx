import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Cluster, Stack } from '~/components/ui/layout';
import type { FindingView } from '~/contracts/coverage';
import { FindingText } from './finding-text';

interface PairFindingsProps {
  readonly findings: readonly FindingView[];
}

/** What stands for a category in one system, each with the way to take it back. */
export function PairFindings({ findings }: PairFindingsProps) {
  const { t } = useTranslation(['coverage', 'facilitators']);
  if (findings.length === 0) return null;
  return (
    <Card as="section" tone="sunk" labelledBy="findings">
      <Stack gap={3}>
        <h3 id="findings">{t('pair.findings')}</h3>
        <Stack as="ul" gap={3}>
          {findings.map((finding) => (
            <li key={`${finding.predicate} ${finding.object}`}>
              <Cluster spread>
                <div>
                  <FindingText {...finding} />
                  {finding.justification === '' ? null : (
                    <p className="small" dir="auto">
                      {finding.justification}
                    </p>
                  )}
                  <p className="small muted">
                    {finding.role === undefined
                      ? t('pair.fixed')
                      : t('pair.saidAs', { role: t(`facilitators:role.${finding.role}`) })}
                  </p>
                </div>
                {finding.role === undefined ? null : <TakeBack {...finding} />}
              </Cluster>
            </li>
          ))}
        </Stack>
      </Stack>
    </Card>
  );
}

function TakeBack({ predicate, object }: Pick<FindingView, 'predicate' | 'object'>) {
  const { t } = useTranslation('coverage');
  return (
    <Form method="post">
      <input type="hidden" name="predicate" value={predicate} />
      <input type="hidden" name="object" value={object} />
      <Button size="small" name="intent" value="take-back">
        {t('pair.takeBack')}
      </Button>
    </Form>
  );
}
