/** `npm start`: serves the built site on this machine and prints the address. */
import { serveSite } from '../src/publish/serve.ts';

const port = Number(process.env['PORT'] ?? 4321);
const { url } = await serveSite({ folder: 'dist', port });
console.log(`注读已经打开：${url}\n按 Ctrl+C 停止。`);
