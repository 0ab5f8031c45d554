/** Bundles what runs in Node and Electron: `--mode main`, `--mode preload` or `--mode headless`; packages stay outside. */
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';

const entries: Record<string, { input: string; output: string; format: 'es' | 'cjs' }> = {
  main: { input: 'src/main/index.ts', output: 'index.js', format: 'es' },
  // A sandboxed preload is one CommonJS file: it can require nothing but Electron's bridge.
  preload: { input: 'src/main/preload.ts', output: 'preload.cjs', format: 'cjs' },
  headless: { input: 'src/headless/index.ts', output: 'index.js', format: 'es' },
};

export default defineConfig(({ mode }): UserConfig => {
  const entry = entries[mode];
  if (entry === undefined)
    throw new Error(`Unknown mode ${mode}; one of ${Object.keys(entries).join(', ')}.`);
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    appType: 'custom',
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: entry.input,
      outDir: mode === 'headless' ? 'dist/headless' : 'dist/main',
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: ['electron'],
        output: {
          format: entry.format,
          entryFileNames: entry.output,
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: mode !== 'preload',
        },
      },
    },
  };
});
