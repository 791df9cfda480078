import type { UserConfigFn } from 'vite';
import { ahead } from './vite/ahead';
import { parts } from './vite/parts';
import { words } from './vite/words';
import { overrideVaadinConfig } from './vite.generated';

// Flow's server lets browsers keep for a year what has .cache. in its name
const KEPT = 'VAADIN/build/[name]-[hash].cache';

function ours(file: string) {
  return new URL(`src/main/frontend/${file}`, import.meta.url).pathname;
}

const customConfig: UserConfigFn = () => ({
  build: {
    rollupOptions: {
      output: {
        assetFileNames: `${KEPT}[extname]`,
        chunkFileNames: `${KEPT}.js`,
        entryFileNames: `${KEPT}.js`,
        manualChunks: parts,
      },
    },
  },
  plugins: [words(), ahead()],
  resolve: {
    alias: [
      { find: /^atmosphere\.js$/u, replacement: ours('patient/push.ts') },
      { find: /^Frontend\/generated\/flow\/Flow(?:\.js)?$/u, replacement: ours('staff/laterFlow.ts') },
    ],
  },
});

export default overrideVaadinConfig(customConfig);
