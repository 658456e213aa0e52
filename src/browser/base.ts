/** Where the site's root is, seen from this page: the site may stand under any path (C7). */

const script = document.currentScript as HTMLScriptElement | null;

/** Address of the site's root with a slash at the end, taken from this script's own address. */
export const SITE_ROOT: string = new URL('..', script?.src ?? location.href).href;
