import { useTranslation } from 'react-i18next';
import { LanguageName } from '~/components/language/language-name';
import type { RenderingView } from '~/contracts/room';

interface ProvenanceProps {
  readonly rendering: RenderingView;
}

/** Which language this is, and where it came from: nobody takes a machine's words for a neighbour's. */
export function Provenance({ rendering }: ProvenanceProps) {
  const { t } = useTranslation();
  return (
    <p className="small muted">
      <LanguageName tag={rendering.language} /> · {t(`rendering.${rendering.origin}`)}
      {rendering.isStale ? <> · {t('rendering.stale')}</> : null}
    </p>
  );
}
