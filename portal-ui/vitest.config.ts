import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { Frontend: new URL('src/main/frontend', import.meta.url).pathname } },
  test: {
    env: { TZ: 'Europe/Paris' },
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost/' } },
    include: ['src/test/frontend/**/*.test.{ts,tsx}'],
    outputFile: { junit: 'target/vitest-reports/junit.xml' },
    reporters: ['default', 'junit'],
    setupFiles: ['src/test/frontend/setup.ts'],
  },
});
