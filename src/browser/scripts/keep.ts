/** `assets/keep.js`, of the pages that offer it: keeps reports in this browser, and lists those that are kept. */
import css from '../../styles/keep.css?raw';
import { listKept } from '../keep-list.ts';
import { offerToKeep } from '../keep-offer.ts';
import { start } from '../start.ts';
import { addStyles } from '../styles.ts';

start(() => {
  // On `file://` all is on this machine; over plain HTTP nothing can be kept.
  if (!location.protocol.startsWith('http') || !('serviceWorker' in navigator)) return;
  addStyles(css);
  // What is kept is of no use before there is a worker that opens it.
  navigator.serviceWorker.ready.then(() => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-keep]')) offerToKeep(place);
  });
  for (const place of document.querySelectorAll<HTMLElement>('[data-kept]')) listKept(place);
});
