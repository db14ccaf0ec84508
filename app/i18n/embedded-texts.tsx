import { useTranslation } from 'react-i18next';

export const embeddedTextsId = 'texts';

/** The page's texts as data in the HTML, from which the browser starts without another request. */
export function EmbeddedTexts() {
  const { i18n } = useTranslation();
  const texts = Object.fromEntries(
    [...(i18n.options.ns ?? [])].map((namespace) => [
      namespace,
      i18n.getResourceBundle(i18n.language, namespace),
    ]),
  );
  // `<` would let a text end the script element.
  const json = JSON.stringify(texts).replaceAll('<', '\\u003c');
  return (
    <script
      id={embeddedTextsId}
      type="application/json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own texts, escaped above
      dangerouslySetInnerHTML={{ __html: json }}
    />
  );
}
