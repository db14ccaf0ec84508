import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { Said } from '~/components/ui/said';
import type { RenderingView } from '~/contracts/room';
import { directionOf } from '~/domain/taxonomy/language-tag';

interface WordsViewProps {
  readonly rendering: Pick<RenderingView, 'language' | 'text'>;
}

/** All the words of one wording in one language. */
export function WordsView({ rendering }: WordsViewProps) {
  const { t } = useTranslation('facilitators');
  const { language, text } = rendering;
  const common = { lang: language, dir: directionOf(language) };
  return (
    <Stack gap={2}>
      <Said {...common} as="h3" isAboveItsWords>
        {text.label}
      </Said>
      {text.definition === '' ? null : (
        <Said {...common} as="p">
          {text.definition}
        </Said>
      )}
      <Lines title={t('words.inclusions')} lines={text.inclusions} {...common} />
      <Lines title={t('words.exclusions')} lines={text.exclusions} {...common} />
      {text.scopeNote === '' ? null : (
        <Said {...common} as="p">
          {text.scopeNote}
        </Said>
      )}
    </Stack>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

function Lines({ title, lines, lang, dir }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <div>
      <p className="small muted">{title}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Said lang={lang} dir={dir}>
              {line}
            </Said>
          </li>
        ))}
      </ul>
    </div>
  );
}
