/** `<report>/files.json`: what a reader brings into the browser who keeps the report. */

/** Name of the list in the report's folder. */
export const FILE_LIST = 'files.json';

/** The files of a report, but for those that are only taken away. */
export interface FileList {
  /** The report's title. */
  title: string;
  /** Of all files together, as they lie on the host. */
  bytes: number;
  /** Address from the report's folder → integrity, as `fetch` takes it. */
  files: Record<string, string>;
}
