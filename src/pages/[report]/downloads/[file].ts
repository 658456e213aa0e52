/** What a report is taken along as. */
import type { APIRoute } from 'astro';
import { exportedOf, exportPaths } from '../../../library/exports.ts';
import type { Report } from '../../../report/report.ts';

export const getStaticPaths = exportPaths;

export const GET: APIRoute<{ report: Report; file: string }> = async ({ props }) => {
  const files = await exportedOf(props.report);
  const found = files.find(({ file }) => file === props.file);
  if (!found) throw new Error(`no export ${props.file}`);
  return new Response(Buffer.from(found.bytes), { headers: { 'content-type': found.type } });
};
