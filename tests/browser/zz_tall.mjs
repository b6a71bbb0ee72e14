import {openPage} from './page.js';
const [,, out, lang, sample, width, height, pages, theme = 'light', open=''] = process.argv;
const phone = +width < 500;
const it = await openPage(`lang=${lang}&painter=software&theme=${theme}`, {viewport: {width: +width, height: +height}, hasTouch: phone, isMobile: phone, colorScheme: theme});
if (sample !== '-') await it.sample(sample);
const entries = it.page.getByRole('navigation').getByRole('button');
for (const i of pages.split(',').map(Number)) { await entries.nth(i-1).click(); await it.idle(); await new Promise(r=>setTimeout(r,300)); await it.idle();
  if (i === 6) await new Promise(r=>setTimeout(r,1500));
  if (open) { for (const b of await it.page.getByRole('button', {name: new RegExp(open)}).all()) { await b.click(); await it.idle(); } }
  await it.page.screenshot({path: `${out}-${i}.png`}); }
console.log(it.faults);
await it.close();
