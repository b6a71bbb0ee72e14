import {openPage} from './page.js';
import http from 'node:http';
const phone = process.argv[2]==='phone';
const it = await openPage('', phone?{viewport:{width:390,height:844},isMobile:true,hasTouch:true,deviceScaleFactor:2,acceptDownloads:true,locale:'zh-CN'}:{acceptDownloads:true,locale:'zh-CN',permissions:['clipboard-read','clipboard-write']});
const {page}=it;
const shot=async(name,full)=>{await it.idle();await page.screenshot({path:`/tmp/walk2/${name}.png`,fullPage:!!full});};
const text=async(sel='body')=>page.locator(sel).first().innerText();
const paste=(t)=>page.evaluate((w)=>{const d=new DataTransfer();d.setData('text/plain',w);(document.activeElement??document.body).dispatchEvent(new ClipboardEvent('paste',{clipboardData:d,bubbles:true,cancelable:true}));},t);
const realPaste=async(t)=>{await page.evaluate((w)=>navigator.clipboard.writeText(w),t);await page.keyboard.press('Control+V');await it.idle();};
const AF=Object.getPrototypeOf(async()=>{}).constructor;
const S=http.createServer((q,r)=>{let b='';q.on('data',d=>b+=d);q.on('end',async()=>{
 if(b==='QUIT'){r.end('bye');await it.close();S.close();process.exit(0);}
 let out=[];const log=(...a)=>out.push(a.map(x=>typeof x==='string'?x:JSON.stringify(x,null,1)).join(' '));
 try{const v=await new AF('it','page','shot','text','paste','realPaste','log',b)(it,page,shot,text,paste,realPaste,log);if(v!==undefined)log(v);}catch(e){log('ERR',e.message.slice(0,1500));}
 r.end(out.join('\n')+'\n');});});
S.listen(phone?7712:7711,'127.0.0.1',()=>console.log('ready'));
