import { readFileSync } from 'node:fs';
import { parse } from 'dot-properties';
import type { Plugin, Rollup } from 'vite';

const WORDS = 'src/main/resources/vaadin-i18n/translations_';

/** What a page says before it has its words. */
const FIRST = ['nav.home', 'search.searching', 'start.hello', 'start.question'];

/** The words that index.html itself needs, by language. */
export function firstWords() {
  return Object.fromEntries(
    ['fr', 'en'].map((language) => {
      const words = parse(readFileSync(`${WORDS}${language}.properties`, 'utf8')) as Record<string, string>;
      return [language, Object.fromEntries(FIRST.map((key) => [key, words[key]]))];
    }),
  );
}

/** A page shows its frame, and asks for its words and its view together with the main script, by the scripts of index.html. */
export function ahead(): Plugin {
  return {
    name: 'ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const byFile = (pattern: RegExp) =>
          chunks.flatMap((chunk) => {
            const name = pattern.exec(chunk.facadeModuleId ?? '')?.[1];
            return name ? [[name, needs(chunk, bundle)] as const] : [];
          });
        const found = {
          first: firstWords(),
          words: Object.fromEntries(byFile(/translations_(\w+)\.properties$/u)),
          views: Object.fromEntries(byFile(/\/views\/([\w-]+)(?:\/[^/]+)?\.tsx$/u)),
        };
        return [{ tag: 'script', children: `ahead = ${JSON.stringify(found)}`, injectTo: 'head-prepend' }];
      },
    },
  };
}

/** The names of a chunk and of all it imports that the main script does not bring. */
function needs(chunk: Rollup.OutputChunk, bundle: Rollup.OutputBundle) {
  const files = new Set<string>();
  const add = (name: string) => {
    const file = bundle[name];
    if (file?.type !== 'chunk' || file.isEntry || files.has(name)) return;
    files.add(name);
    file.imports.forEach(add);
  };
  add(chunk.fileName);
  return Array.from(files, (name) => name.replace(/^.*\/|\.cache\.js$/gu, ''));
}
