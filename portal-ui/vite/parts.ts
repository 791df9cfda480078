import type { Rollup } from 'vite';

const SHARED = /\/(?:frontend\/(?:patient\/|generated\/\w+Service\.ts)|lucide-react\/)/u;

/** All that the entries bring; a process builds once. */
let first: Set<string> | undefined;

/**
 * Two files for patients: what every page begins with, and what several views share besides. A
 * browser asks for few files at a time, and one of a kilobyte costs what a large one does.
 */
export function parts(id: string, { getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta) {
  if (id.startsWith('\0commonjsHelpers.js')) return 'commonjsHelpers'; // as Vaadin has it
  if (!first) {
    const found = new Set<string>();
    const add = (module: string) => {
      if (found.has(module)) return;
      found.add(module);
      getModuleInfo(module)?.importedIds.forEach(add);
    };
    for (const module of getModuleIds()) if (getModuleInfo(module)?.isEntry) add(module);
    first = found;
  }
  if (first.has(id)) return 'first';
  return SHARED.test(id) && (getModuleInfo(id)?.importers.length ?? 0) > 1 ? 'patient' : null;
}
