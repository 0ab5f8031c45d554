/** Tells the whole story on real parts: `npm run demo`. Everything happens on this machine. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { needChromium } from './chromium.mjs';

const folder = fileURLToPath(new URL('../test/.tmp/', import.meta.url));
mkdirSync(folder, { recursive: true });
const screenshot = `${folder}demo.png`;
const story = fileURLToPath(new URL('../test/e2e/story.ts', import.meta.url));

const { module } = await runnerImport(story, { configFile: false, logLevel: 'error' });
const told = await module.tellStory({
  say: (line) => console.log(line),
  chromium: await needChromium(),
  screenshot,
});
console.log(
  `\n${told.calls.length} calls by ${told.clients.length} clients through ${told.publicUrl}. The window then: ${screenshot}`,
);
