/** The one Astro integration: the development server is given what it lacks. */
import type { AstroIntegration } from 'astro';
import { setUpServer } from './dev-server.ts';

/** @returns the integration for `astro.config.mjs` */
export default function zhudu(): AstroIntegration {
  return {
    name: 'zhudu',
    hooks: { 'astro:server:setup': ({ server }) => setUpServer(server) },
  };
}
