/** Stands on a page that has moved: goes on to where its link leads, to the paragraph that was named. */
const link = document.querySelector('a');
if (link) location.replace(link.href + location.search + location.hash);
