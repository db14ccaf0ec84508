import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { useRefusedForm } from '~/components/forms/use-refused-form';
import { Button, LinkButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cluster, Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import { Said } from '~/components/ui/said';
import type { CheckedImport, ImportOptions, ImportReport, Mention } from '~/contracts/imports';
import { noLicense } from '~/domain/taxonomy/license';
import { formatList, formatNumber, languageName } from '~/i18n/format';
import { refusalText } from '~/i18n/refusal-text';
import { FindingList } from './finding-list';
import { LicenseField } from './license-field';

interface ImportReportViewProps {
  readonly checked: CheckedImport;
  readonly slug: string;
  readonly form: ReturnType<typeof useRefusedForm>;
}

/** What a file would bring, and the button to bring it, unless an error is in the way. */
export function ImportReportView({ checked, slug, form }: ImportReportViewProps) {
  const { t, i18n } = useTranslation(['facilitators', 'errors']);
  const { report, uploadId, options } = checked;
  return (
    <Stack>
      <h2>{t('import.report', { file: report.file.name })}</h2>
      {report.errors > 0 ? (
        <Notice tone="danger" title={t('import.blocked')}>
          {refusalText(i18n, { code: 'import-has-errors', params: { count: report.errors } })}
        </Notice>
      ) : null}
      <ReportFacts report={report} />
      <Mentions
        title={t('import.changedList', { count: report.counts.changed })}
        mentions={report.changed}
      />
      <Mentions
        title={t('import.missingList', { count: report.counts.missing })}
        mentions={report.missing}
      />
      <FindingList findings={report.findings} />
      <Form method="post">
        <input type="hidden" name="uploadId" value={uploadId} />
        <HiddenOptions options={options} />
        <Stack>
          {isLicenseMissing(checked) && report.errors === 0 ? (
            <LicenseField
              form={form}
              label={t('import.license')}
              hint={t('import.licenseMissing')}
              initial=""
              error={
                checked.wasConfirmed ? refusalText(i18n, { code: 'license-invalid' }) : undefined
              }
              isRequired
            />
          ) : (
            <input type="hidden" name="license" value={options.license ?? ''} />
          )}
          <Cluster>
            {report.errors > 0 ? null : (
              <Button tone="primary" name="intent" value="import">
                {t('import.confirm')}
              </Button>
            )}
            <LinkButton to={`/f/taxonomies/${slug}/import`}>{t('import.again')}</LinkButton>
          </Cluster>
        </Stack>
      </Form>
    </Stack>
  );
}

/** The page asks for a licence where neither the file nor anybody has named one. */
const isLicenseMissing = ({ report, options }: CheckedImport): boolean =>
  report.license === noLicense && options.license === undefined;

function HiddenOptions({ options }: { readonly options: ImportOptions }) {
  return (
    <>
      <input type="hidden" name="language" value={options.language} />
      {options.isSemantic ? <input type="hidden" name="isSemantic" value="on" /> : null}
      {options.retiresMissing ? <input type="hidden" name="retiresMissing" value="on" /> : null}
    </>
  );
}

function ReportFacts({ report }: { readonly report: ImportReport }) {
  const { t, i18n } = useTranslation('facilitators');
  const { file, counts, levels } = report;
  const number = (count: number) => formatNumber(count, i18n.language);
  const languages = report.languages.map((tag) => languageName(tag, i18n.language));
  const facts = [
    [t('import.source'), [file.source, file.version].filter(Boolean).join(' ')],
    [t('import.format'), file.format],
    [t('import.license'), report.license],
    ...(languages.length > 0
      ? [[t('import.languages'), formatList(languages, i18n.language)]]
      : []),
    ...(levels.length > 0
      ? [
          [
            t('import.tree'),
            t('taxonomy.levels', { count: levels.length, numbers: levels.map(number).join(' · ') }),
          ],
        ]
      : []),
    [t('import.added'), number(counts.added)],
    [t('import.changed'), number(counts.changed)],
    [t('import.unchanged'), number(counts.unchanged)],
    [t('import.missing'), number(counts.missing)],
    ...(counts.retired > 0 ? [[t('import.retired'), number(counts.retired)]] : []),
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Mentions({
  title,
  mentions,
}: {
  readonly title: string;
  readonly mentions: readonly Mention[];
}) {
  if (mentions.length === 0) return null;
  return (
    <Disclosure summary={title}>
      <ul>
        {mentions.map(({ code, label, language }) => (
          <li key={code}>
            <Said lang={language}>{label}</Said> <code dir="ltr">{code}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
