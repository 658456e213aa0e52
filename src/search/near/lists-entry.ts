/** The code of suggestions, which comes with their lists in `search/near/lists.js`. */
import { registry } from '../page/registry.ts';
import * as code from './lists-code.ts';

registry().listsCode = code;
