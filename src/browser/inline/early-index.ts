/** `early.ts` for the `index.html` of a folder. */
import './early.ts';
import '../folder-address.ts';
