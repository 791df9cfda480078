let words: Record<string, string> = {};

export const language = document.documentElement.lang === 'en' ? 'en' : 'fr';

/** Those of the Flow views' words that patients' pages use. */
export async function loadWords() {
  ({ default: words } = await (language === 'en'
    ? import('../../resources/vaadin-i18n/translations_en.properties')
    : import('../../resources/vaadin-i18n/translations_fr.properties')));
}

export function useWords(known: Record<string, string>) {
  words = known;
}

/** The words for a key, `{0}` filled in; without words the key's last part, so that a gap is readable. */
export function t(key: string, ...values: ReadonlyArray<number | string>) {
  const text = words[key] ?? readable(key);
  return text.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)] ?? ''));
}

export function has(key: string) {
  return key in words;
}

export function switchLanguage() {
  document.cookie = `langue=${language === 'fr' ? 'en' : 'fr'};path=/;max-age=31536000;samesite=lax`;
  window.location.reload();
}

function readable(key: string) {
  const last = key.slice(key.lastIndexOf('.') + 1).replaceAll('_', ' ').toLowerCase();
  return last.charAt(0).toUpperCase() + last.slice(1);
}
