/** Builds the window: `vite build` for the product, `vite --mode gallery` for the gallery of states. */
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const gallery = mode === 'gallery';
  return {
    root: inProject(gallery ? 'src/renderer/gallery' : 'src/renderer'),
    // Relative, so that one build works at app://patchbay/ and at http://127.0.0.1:PORT/.
    base: './',
    plugins: [react()],
    server: { host: '127.0.0.1', fs: { allow: [inProject('.')] } },
    build: {
      outDir: inProject(gallery ? 'dist/gallery' : 'dist/renderer'),
      emptyOutDir: true,
      target: 'es2023',
      // Nothing inline: the Content-Security-Policy admits files of our own origin only, not data: fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 700,
    },
  };
});
