import { launchChromium } from './src/e2e/browsers.ts';
import { FIXTURE_SITE } from './src/e2e/fixture-site.ts';
import path from 'node:path';
const b = await launchChromium(); const p = await b.newPage();
p.on('pageerror', e => console.log('ERR', e.message));
await p.goto('file://'+path.resolve(FIXTURE_SITE)+'/search.html?q='+encodeURIComponent('项目建设'));
await p.waitForSelector('[data-search-state=done] [data-hit]');
await p.keyboard.press('Enter');
for (let i=0;i<9;i++){ await p.waitForSelector('.steps output:not(:empty)'); await p.waitForTimeout(400); console.log(decodeURI(p.url()).slice(-60), await p.textContent('.steps output')); await p.evaluate(()=>{const bs=[...document.querySelectorAll<HTMLElement>('.steps button')];setTimeout(()=>bs.find(x=>x.textContent==='下一处')?.click())}); await p.waitForTimeout(600)}
console.log(await p.evaluate(()=>sessionStorage.getItem('zhudu.answer')));
await b.close();
