import { useTranslation } from 'react-i18next';
import { Localized } from '~/components/language/localized';
import { Badge } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { Stack } from '~/components/ui/layout';
import { Notice } from '~/components/ui/notice';
import type { FindingNote } from '~/contracts/published-pages';
import type { ChangeOp } from '~/domain/snapshots/changes';
import { type LevelReason, tellingCodes } from '~/domain/snapshots/level-reason';
import type { ReleaseLevel } from '~/domain/snapshots/snapshot';
import type { LanguageMap } from '~/domain/taxonomy/category';
import { languageName } from '~/i18n/format';
import { ReleaseFindings } from './release-findings';

interface Preview {
  readonly version: string;
  readonly level: ReleaseLevel;
  readonly reasons: readonly LevelReason[];
  readonly previousVersion: string | undefined;
  readonly concepts: number;
  readonly changes: readonly {
    readonly op: ChangeOp;
    readonly id: string;
    readonly label: LanguageMap;
    readonly lang?: string;
  }[];
  readonly quality: readonly FindingNote[];
  readonly warnings: readonly Warning[];
  readonly uri: string;
}

interface Warning {
  readonly code: 'address-only-local' | 'address-changed';
  readonly baseUrl: string;
}

/** What would be published now, and why it is the number it is. */
export function ReleasePreview({
  slug,
  preview,
}: {
  readonly slug: string;
  readonly preview: Preview;
}) {
  const { t } = useTranslation('facilitators');
  const { version, level, previousVersion, concepts, uri } = preview;
  return (
    <Stack>
      <p className="publish-version numeric" dir="ltr">
        {version}
      </p>
      <p>
        {previousVersion === undefined
          ? t('publish.first', { count: concepts })
          : t('publish.after', { version: previousVersion, count: concepts })}
      </p>
      {level === 'first' ? null : <p>{t(`publish.level.${level}`)}</p>}
      <Reasons reasons={preview.reasons} />
      <Changes changes={preview.changes} />
      <ReleaseFindings slug={slug} notes={preview.quality} />
      <p className="muted small">
        {t('publish.where')} <bdi>{uri}</bdi>
      </p>
      {preview.warnings.map((warning) => (
        <Notice key={warning.code} tone="warning">
          {t(`publish.warning.${warning.code}`, { address: warning.baseUrl })}
        </Notice>
      ))}
    </Stack>
  );
}

function Reasons({ reasons }: Pick<Preview, 'reasons'>) {
  const { t } = useTranslation('builders');
  const codes = tellingCodes(reasons);
  if (codes.length === 0) return null;
  return (
    <ul>
      {codes.map((code) => (
        <li key={code}>
          {t('change.because', {
            what: t(`change.reason.${code}`),
            count: reasons.filter((reason) => reason.code === code).length,
          })}
        </li>
      ))}
    </ul>
  );
}

/** So many are listed; the rest stands in `changes.json`. */
const listed = 200;

function Changes({ changes }: Pick<Preview, 'changes'>) {
  const { t, i18n } = useTranslation('facilitators');
  const { t: builders } = useTranslation('builders');
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t('publish.changes', { count: changes.length })}>
      <ul>
        {changes.slice(0, listed).map(({ op, id, lang, label }) => (
          <li key={`${op} ${id} ${lang}`}>
            <Badge>{builders(`change.op.${op}`)}</Badge> <Localized texts={label} />
            {lang === undefined ? null : ` (${languageName(lang, i18n.language)})`}
          </li>
        ))}
        {changes.length > listed ? <li>…</li> : null}
      </ul>
    </Disclosure>
  );
}
