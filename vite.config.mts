import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.join(import.meta.dirname, 'web');

/** The workbench as the API serves it (docs/decisions/0025): plain files, no code in the page, so that the content policy holds. */
export default defineConfig({
  root,
  build: {
    outDir: path.join(import.meta.dirname, 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      onLog: (level, log, say) => {
        // Packages for servers and browsers alike mark their files; nothing follows from it here.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') say(level, log);
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic' } },
});
