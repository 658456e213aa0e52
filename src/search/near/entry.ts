/** The forgiving search as the classic script `search/near/code.js`, loaded when nothing was found. */
import { registry } from '../page/registry.ts';
import * as code from './code.ts';

registry().near = code;
