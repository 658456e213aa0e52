/** `assets/entries.js`, where entries of the glossary stand: what they say can be collected. */
import { start } from '../start.ts';
import { startTaking } from '../taking-start.ts';

start(startTaking);
