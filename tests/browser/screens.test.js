// Every page as people see it, in both languages and four widths, into build/screens for somebody to look at. What a
// machine can judge is judged: nothing is wider than the window, nothing small to touch on a phone, no fault.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {openPage} from './page.js';

const folder = fileURLToPath(new URL('../../build/screens/', import.meta.url));
const widths = [[390, 844, '芜湖'], [768, 1024, '苏州'], [1280, 900, '苏州'], [1920, 1080, '芜湖']];
const looks = ['zh', 'en'].flatMap((lang) => widths.map((width) => [lang, 'light', ...width]));
looks.push(['zh', 'dark', ...widths[0]], ['en', 'dark', ...widths[2]]);

mkdirSync(folder, {recursive: true});
for (const [lang, theme, width, height, sample] of looks) {
  test(`screens of all pages, ${lang}, ${width} px wide, ${theme}`, async () => {
    const phone = width === 390;
    const it = await openPage(`lang=${lang}&theme=${theme}&painter=software`, {viewport: {width, height}, hasTouch: phone, isMobile: phone});
    const {page} = it;
    await it.sample(sample);
    const entries = page.getByRole('navigation').getByRole('button');
    const count = await entries.count();
    assert.equal(count, 7);
    for (let i = 0; i < count; i += 1) {
      await entries.nth(i).click();
      await it.idle();
      await page.screenshot({path: `${folder}${lang}-${width}${theme === 'dark' ? '-dark' : ''}-${i + 1}.png`});
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `page ${i + 1}`);
      if (!phone) continue;
      const small = await page.locator('#mirror :is(button, select, input, textarea):visible').evaluateAll((all) => all
        .map((control) => [control.getAttribute('aria-label') || control.textContent, control.getBoundingClientRect()])
        .filter(([, box]) => box.height > 0 && Math.min(box.width, box.height) < 43.5).map(([name, box]) => `${name} ${box.width}×${box.height}`));
      assert.deepEqual(small, [], `page ${i + 1}`);
    }
    assert.deepEqual(it.faults, []);
  });
}
