import { globSync, readFileSync } from 'node:fs';
import { parse } from 'dot-properties';
import type { Plugin } from 'vite';

const PAGES = '{patient,views}/**/*.{ts,tsx}';

/** The first parts of all keys that patients' pages could ask for. */
function rooms(frontend: string) {
  const texts = globSync(PAGES, { cwd: frontend }).map((file) => readFileSync(`${frontend}/${file}`, 'utf8'));
  return new Set(texts.flatMap((text) => Array.from(text.matchAll(/['"`]([a-z][A-Za-z]*)\./gu), ([, room]) => room)));
}

/** Words of patients' pages, read from what all views are worded with. */
export function patientWords(properties: string, frontend: string) {
  const known = rooms(frontend);
  const all = Object.entries(parse(properties) as Record<string, string>);
  return Object.fromEntries(all.filter(([key]) => known.has(key.split('.', 1)[0])));
}

/** Makes `import('….properties')` a module of these words. */
export function words(): Plugin {
  let frontend = '';
  return {
    name: 'words',
    configResolved(config) {
      frontend = config.root;
    },
    transform(code, id) {
      return id.endsWith('.properties') ? `export default ${JSON.stringify(patientWords(code, frontend))}` : undefined;
    },
  };
}
