import { useLocation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '~/components/ui/icon';
import { VisuallyHidden } from '~/components/ui/visually-hidden';
import { directionOf } from '~/domain/taxonomy/language-tag';
import { interfaceLanguages, ownNames } from '~/i18n/languages';
import { linkInLanguage } from './link-in-language';

/** Lets an open menu be closed by Escape, or by a tap anywhere else. */
function closeFromOutside(menu: RefObject<HTMLDetailsElement>): () => void {
  const close = () => menu.current?.removeAttribute('open');
  const onPointer = ({ target }: PointerEvent) => {
    if (target instanceof Node && !menu.current?.contains(target)) close();
  };
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') close();
  };
  document.addEventListener('pointerdown', onPointer);
  document.addEventListener('keydown', onKey);
  return () => {
    document.removeEventListener('pointerdown', onPointer);
    document.removeEventListener('keydown', onKey);
  };
}

/** The same page in another language: plain links, so that it works before and without JavaScript. */
export function LanguageSwitcher() {
  const { t, i18n } = useTranslation();
  const location = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeFromOutside(menu), []);
  const current = interfaceLanguages.find((language) => language === i18n.language);
  return (
    <details className="languages" ref={menu}>
      <summary className="button" data-tone="quiet">
        <Icon name="globe" />
        <VisuallyHidden>{t('frame.language')}</VisuallyHidden>
        {current === undefined ? null : ownNames[current]}
      </summary>
      <ul className="plain-list">
        {interfaceLanguages.map((language) => (
          <li key={language}>
            <a
              href={linkInLanguage(location, language)}
              lang={language}
              hrefLang={language}
              dir={directionOf(language)}
              aria-current={language === current ? 'true' : undefined}
            >
              {ownNames[language]}
              {language === current ? <Icon name="check" /> : null}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
