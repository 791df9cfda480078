import type { UserConfigFn } from 'vite';
import { ahead } from './vite/ahead';
import { words } from './vite/words';
import { overrideVaadinConfig } from './vite.generated';

// Flow's server lets browsers keep for a year what has .cache. in its name
const KEPT = 'VAADIN/build/[name]-[hash].cache';

const customConfig: UserConfigFn = () => ({
  build: {
    rollupOptions: {
      output: {
        assetFileNames: `${KEPT}[extname]`,
        chunkFileNames: `${KEPT}.js`,
        entryFileNames: `${KEPT}.js`,
        experimentalMinChunkSize: 10_000,
      },
    },
  },
  plugins: [words(), ahead()],
  resolve: { alias: [{ find: /^atmosphere\.js$/u, replacement: new URL('src/main/frontend/patient/push.ts', import.meta.url).pathname }] },
});

export default overrideVaadinConfig(customConfig);
