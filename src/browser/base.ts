/** Where the site's root is, seen from this page: the site may stand under any path (C7). */

/** Whether this page is the single-file edition, which has no site around it. */
export const SINGLE_FILE: boolean = document.documentElement.dataset['edition'] === 'single';

const script = document.currentScript as HTMLScriptElement | null;

/** Address of the site's root with a slash at the end, from this script's own; '' without a site. */
export const SITE_ROOT: string = SINGLE_FILE
  ? ''
  : new URL('..', script?.src ?? location.href).href;

/** `?v=…` of the scripts of `assets/` that belong to this page, from this script's own address. */
export const SCRIPTS_VERSION: string = SINGLE_FILE
  ? ''
  : new URL(script?.src ?? location.href).search;

/**
 * Address of a file of the site, seen from this page; in the single file, where all is one page, the
 * place that the fragment names.
 * @param file path from the site's root, with its query and fragment
 */
export function siteUrl(file: string): string {
  return SINGLE_FILE ? `#${file.split('#')[1] ?? 'main'}` : new URL(file, SITE_ROOT).href;
}
