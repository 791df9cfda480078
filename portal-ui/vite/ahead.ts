import type { Plugin, Rollup } from 'vite';

/** A page asks for its words and its view together with the main script, by the script of index.html. */
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
