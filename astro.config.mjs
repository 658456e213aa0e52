import { defineConfig } from 'astro/config';
import { ASTRO_OPTIONS } from './src/astro-options.ts';
import zhudu from './src/integration.ts';

export default defineConfig({
  ...ASTRO_OPTIONS,
  integrations: [...ASTRO_OPTIONS.integrations, zhudu()],
});
