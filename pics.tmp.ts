import { launchChromium } from './src/e2e/browsers.ts';
import path from 'node:path'; import { mkdirSync } from 'node:fs';
mkdirSync('/tmp/search',{recursive:true});
const b = await launchChromium(); const root='file://'+path.resolve('dist')+'/';
const want=process.argv.slice(2);
for (const [w,h,scheme] of [[1440,900,'light'],[820,1180,'dark'],[390,844,'light']] as const) {
  const c = await b.newContext({viewport:{width:w,height:h},colorScheme:scheme,deviceScaleFactor:1, ...(w<500?{hasTouch:true,isMobile:true}:{})});
  const p = await c.newPage(); p.on('pageerror', e=>console.log('ERR',e.message));
  const shot=(n:string)=>p.screenshot({path:`/tmp/search/${n}-${w}.png`});
  const dialog=async(q:string,wait:string)=>{await p.goto(root+'pingqiao-2023/part-1.html');await p.waitForSelector('html[data-ready]');await p.locator('body').press('/');await p.waitForSelector('dialog[open]');if(q)await p.keyboard.type(q);await p.waitForSelector(wait);await p.waitForTimeout(500);};
  const S:Record<string,()=>Promise<unknown>>={
   empty:async()=>{await dialog('','dialog .search-ways button')},
   hits:async()=>{await dialog('营商环境','dialog .search-lists a')},
   many:async()=>{await dialog('项目','dialog .search-narrow summary:visible')},
   open:async()=>{await dialog('项目','dialog .search-narrow summary:visible');await p.click('dialog .search-narrow summary');await p.keyboard.press('ArrowDown')},
   chips:async()=>{await dialog('郝','dialog .entry-chip')},
   near:async()=>{await dialog('营商环竟','dialog [data-match=near]')},
   short:async()=>{await dialog('固投','dialog .search-ways button')},
   two:async()=>{await dialog('小学 医院','dialog .search-ways button')},
   none:async()=>{await dialog('量子计算','dialog [data-search-state=done]')},
   page:async()=>{await p.goto(root+'search.html?q=郝堂');await p.waitForSelector('.search-lists a')},
   pageempty:async()=>{await p.goto(root+'search.html');await p.waitForSelector('.search-ways button')},
   bar:async()=>{await dialog('营商环境','dialog [data-hit]');await p.click('dialog [data-hit] >> nth=1');await p.waitForSelector('.steps output:not(:empty)');await p.waitForTimeout(600)},
  };
  for (const [n,f] of Object.entries(S)) if (want.length===0||want.includes(n)) { try{await f();await shot(n)}catch(e){console.log(n,w,String(e).slice(0,200))} }
  await c.close();
}
await b.close();
