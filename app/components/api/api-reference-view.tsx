import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { CopyLine } from '~/components/snapshots/copy-line';
import { Card } from '~/components/ui/card';
import { Page, Stack } from '~/components/ui/layout';
import { Table } from '~/components/ui/table';
import type { ApiReference } from '~/contracts/api/reference';
import { parameterText } from '~/i18n/api-texts';
import { OperationSection } from './operation-section';
import { WithCode } from './with-code';

interface ApiReferenceViewProps {
  readonly reference: ApiReference;
}

/** Everything that programs may ask of this instance, for the people who write them. */
export function ApiReferenceView({ reference }: ApiReferenceViewProps) {
  const { t } = useTranslation('api');
  const { baseUrl, topics } = reference;
  return (
    <Page width="wide">
      <Stack gap={6}>
        <Stack as="header" gap={3}>
          <h1>{t('page.title')}</h1>
          <p className="lead">{t('page.lead')}</p>
          <CopyLine name="base" label={t('page.address')} value={`${baseUrl}/api/v1`} />
          <p>
            <a href="/api/v1/openapi.json">{t('page.document')}</a>
          </p>
        </Stack>
        <Rules />
        <Stack as="section" gap={4} labelledBy="operations">
          <h2 id="operations">{t('page.operations')}</h2>
          <ChooseList {...reference} />
          <p>{t('page.unfold')}</p>
        </Stack>
        {topics.map(({ topic, operations }) => (
          <Card key={topic} as="section" labelledBy={`topic-${topic}`}>
            <h2 id={`topic-${topic}`}>{t(`topic.${topic}`)}</h2>
            <div className="api-operations">
              {operations.map((operation) => (
                <OperationSection key={operation.id} operation={operation} />
              ))}
            </div>
          </Card>
        ))}
        <Braces topics={topics} />
        <Problems problems={reference.problems} />
      </Stack>
    </Page>
  );
}

/** What stands in braces in addresses, each name once. */
function Braces({ topics }: Pick<ApiReference, 'topics'>) {
  const { t, i18n } = useTranslation('api');
  const names = new Set(
    topics
      .flatMap(({ operations }) => operations.flatMap(({ parameters }) => parameters))
      .flatMap((parameter) => (parameter.in === 'path' ? [parameter.name] : [])),
  );
  return (
    <Stack as="section" gap={3} labelledBy="braces">
      <h2 id="braces">{t('page.braces')}</h2>
      <dl className="facts api-braces">
        {[...names].map((name) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{`{${name}}`}</code>
            </dt>
            <dd>
              <WithCode text={parameterText(i18n, name)} />
            </dd>
          </div>
        ))}
      </dl>
    </Stack>
  );
}

const rules = ['ruleCache', 'ruleOrigins', 'ruleLinks', 'ruleUnknown', 'ruleStable'] as const;

function Rules() {
  const { t } = useTranslation('api');
  return (
    <Card as="section" tone="sunk" labelledBy="rules">
      <Stack gap={3}>
        <h2 id="rules">{t('page.rules')}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule}>{t(`page.${rule}`)}</li>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

/** From which list the examples are. What is chosen stands in the address. */
function ChooseList({ lists, chosen }: Pick<ApiReference, 'lists' | 'chosen'>) {
  const { t } = useTranslation('api');
  if (lists.length === 0) return <p className="muted">{t('page.nothing')}</p>;
  if (lists.length === 1) return null;
  return (
    <nav aria-label={t('page.choose')} className="reading-languages">
      <span className="muted small">{t('page.choose')}</span>
      <ul className="plain-list cluster gap-2">
        {lists.map(({ slug, title }) => (
          <li key={slug}>
            <a
              className="pill"
              href={`?list=${slug}#operations`}
              aria-current={slug === chosen ? 'true' : undefined}
            >
              <Localized texts={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Problems({ problems }: Pick<ApiReference, 'problems'>) {
  const { t } = useTranslation('api');
  return (
    <Stack as="section" gap={4} labelledBy="problems">
      <h2 id="problems">{t('page.problems')}</h2>
      <p>{t('page.problemsText')}</p>
      <Table
        caption={t('page.problems')}
        columns={[
          { key: 'code', label: t('page.code') },
          { key: 'status', label: t('page.status'), isNumeric: true },
          { key: 'meaning', label: t('page.meaning') },
        ]}
        rows={problems.map(({ code, status }) => ({
          key: code,
          cells: {
            code: (
              <code id={`problem-${code}`} dir="ltr">
                {code}
              </code>
            ),
            status: String(status),
            meaning: <WithCode text={t(`problem.${code}`)} />,
          },
        }))}
      />
    </Stack>
  );
}
