/** `npm run import -- FILE`: turns a report, in whatever format, into `content/reports/<id>/`. */
import { runImport } from './import/run.ts';

process.exitCode = await runImport(process.argv.slice(2), console);
