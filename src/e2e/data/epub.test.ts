/** The e-books of the real reports. */
import { describe } from 'vitest';
import { testEpub } from '../../exports/epub/testing.ts';
import { exportSourcesOf } from '../../exports/testing.ts';

describe.each(exportSourcesOf('.').map((source) => [source.report.id, source] as const))(
  '%s',
  (_, source) => testEpub(source),
);
