/** The real pages. */
import { describePages } from '../checks/pages.ts';

describePages('dist');
