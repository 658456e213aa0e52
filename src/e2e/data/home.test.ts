/** With one report the home is its cover, and every list leads back to it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/load.ts';
import { GLOSSARY_URL, HOME_URL, NAMES_URL, reportUrl, SEARCH_URL } from '../../library/urls.ts';
import { targetFile } from '../../offline/relative.ts';
import { realSite } from '../dist.ts';
