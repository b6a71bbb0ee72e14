// Pictures of every page in both languages, four widths and two themes, for people to look at: build/screens.
// Checked by machine: nothing is wider than the window, no touch target on a phone is small, no fault is logged.
// Daily each width, language and theme once; nightly, or with GREENGAUGE_NIGHTLY=1, all looks.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {controlSizes, openPage} from './page.js';

const folder = fileURLToPath(new URL('../../build/screens/', import.meta.url));
const sizes = {
  phone: {width: 390, height: 844, sample: '芜湖'},
  tablet: {width: 768, height: 1024, sample: '苏州'},
  laptop: {width: 1280, height: 900, sample: '苏州'},
  desktop: {width: 1920, height: 1080, sample: '芜湖'},
};
const daily = ['zh light phone', 'en light tablet', 'en dark laptop', 'zh light desktop'];
const nightly = [
  'en light phone',
  'zh light tablet',
  'zh light laptop',
  'en light laptop',
  'en light desktop',
  'zh dark phone',
];

mkdirSync(folder, {recursive: true});
for (const look of process.env.GREENGAUGE_NIGHTLY ? [...daily, ...nightly] : daily) {
  test(`screens of all pages: ${look}`, async () => {
    const [lang, theme, device] = look.split(' ');
    const isPhone = device === 'phone';
    const {width, height, sample} = sizes[device];
    const it = await openPage(`lang=${lang}&theme=${theme}`, {
      viewport: {width, height},
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const {page} = it;
    await it.sample(sample);
    const entries = page.getByRole('navigation').getByRole('button');
    const count = await entries.count();
    assert.equal(count, 7);
    for (let i = 0; i < count; i += 1) {
      await entries.nth(i).click();
      await it.idle();
      await page.screenshot({
        path: `${folder}${lang}-${width}${theme === 'dark' ? '-dark' : ''}-${i + 1}.png`,
      });
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth),
        width,
        `page ${i + 1}`,
      );
      if (!isPhone) continue;
      const small = (await controlSizes(page, '#mirror')).filter(
        (control) => Math.min(control.width, control.height) < 43.5,
      );
      assert.deepEqual(small, [], `page ${i + 1}`);
    }
    assert.deepEqual(it.faults, []);
  });
}
