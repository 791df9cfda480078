let words: Record<string, string> = {};

export const language = document.documentElement.lang === 'en' ? 'en' : 'fr';

/** Reads the same properties that the Flow views use. */
export async function loadWords() {
  const answer = await fetch(`/?v-r=i18n&langtag=${language}`);
  words = (await answer.json()) as Record<string, string>;
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
