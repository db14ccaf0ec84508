import { useTranslation } from 'react-i18next';
import { Stack } from '~/components/ui/layout';
import { isInterfaceLanguage } from '~/i18n/languages';

interface LanguageChoiceProps {
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
}

/** First of all the names of languages, each in its own script. The interface follows where it speaks that language. */
export function LanguageChoice({ languages }: LanguageChoiceProps) {
  const { t } = useTranslation('participants');
  return (
    <nav aria-labelledby="language">
      <Stack>
        <h2 id="language">{t('door.chooseLanguage')}</h2>
        <ul className="choices plain-list">
          {languages.map(({ tag, name }) => (
            <li key={tag}>
              <a className="choice" href={hrefOf(tag)} lang={tag} hrefLang={tag} dir="auto">
                <span className="said">{name}</span>
              </a>
            </li>
          ))}
        </ul>
        <p className="muted">{t('door.chooseLanguageHint')}</p>
      </Stack>
    </nav>
  );
}

const hrefOf = (tag: string): string => {
  const [primary = ''] = tag.split('-');
  return isInterfaceLanguage(primary) ? `?in=${tag}&lng=${primary}` : `?in=${tag}`;
};
