import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

const noContext = (...names) => `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (get, canvas, [name, ...rest]) => ${JSON.stringify(names)}.includes(name) ? null : get.call(canvas, name, ...rest),
});`;

for (const [missing, painter] of [[['webgl', 'webgl2'], 'software'], [['webgl', 'webgl2', '2d'], 'html']]) {
  test(`without ${missing.join(', ')} the page is painted by: ${painter}`, async () => {
    const it = await openPage('', {initScript: noContext(...missing)});
    try {
      assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
      await it.page.getByRole('textbox', {name: '企业名称'}).fill('芜湖');
      await it.idle();
      assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '芜湖');
      assert.deepEqual(it.faults, []);
    } finally {
      await it.close();
    }
  });
}

test('WebGL and the software painter paint the same page', async () => {
  const shots = [];
  for (const painter of ['webgl', 'software']) {
    const it = await openPage(`painter=${painter}&region=CN-AH`, {viewport: {width: 1280, height: 800}});
    try {
      await it.sample('芜湖');
      await it.go('能源');
      const bytes = await it.page.screenshot();
      // Decoded in the browser: the share of pixels that differ by more than a hair.
      shots.push(`data:image/png;base64,${bytes.toString('base64')}`);
      if (shots.length === 2) {
        await it.page.goto('about:blank');
        const far = await it.page.evaluate(async (urls) => {
          const pictures = [];
          for (const url of urls) {
            const image = new Image();
            image.src = url;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            pictures.push(canvas.getImageData(0, 0, image.width, image.height).data);
          }
          const [a, b] = pictures;
          let count = 0;
          for (let i = 0; i < a.length; i += 1) if (Math.abs(a[i] - b[i]) > 24) count += 1;
          return count / a.length;
        }, shots);
        assert.ok(far < 0.001, `${far * 100} % of the channels differ`);
      }
    } finally {
      await it.close();
    }
  }
});

test('the plain page and the software painter take turns', async () => {
  const it = await openPage('painter=software');
  try {
    for (const painter of ['html', 'software', 'html', 'software']) {
      await it.page.getByRole('button', {name: '文字版'}).click();
      await it.idle();
      assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
    }
    const colours = await it.page.evaluate(() => {
      const canvas = document.getElementById('canvas');
      const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    assert.ok(colours > 50, `${colours} colours`);
  } finally {
    await it.close();
  }
});

test('the name 安徽省𠮷祥机械 is typed by input method and painted, whoever paints', async () => {
  for (const painter of ['webgl', 'software', 'html']) {
    const it = await openPage(`painter=${painter}`);
    try {
      const keyboard = await it.context.newCDPSession(it.page);
      const field = it.page.getByRole('textbox', {name: '企业名称'});
      await field.focus();
      await keyboard.send('Input.imeSetComposition', {text: '安徽省', selectionStart: 3, selectionEnd: 3});
      await keyboard.send('Input.insertText', {text: '安徽省𠮷祥机械'});
      await field.blur();
      await it.idle();
      assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '安徽省𠮷祥机械');
      const box = await field.boundingBox();
      const clip = {x: box.x + 8, y: box.y + 6, width: 130, height: box.height - 12};
      const filled = await it.page.screenshot({clip});
      await field.fill('');
      await field.blur();
      await it.idle();
      assert.notDeepEqual(filled, await it.page.screenshot({clip}), painter);
    } finally {
      await it.close();
    }
  }
});

for (const [name, options] of [['a desktop', {viewport: {width: 1280, height: 500}}], ['a phone', {viewport: {width: 390, height: 600}}]]) {
  test(`a field that has the focus is not seen upon the bars when it is scrolled beneath them (${name})`, async () => {
    const it = await openPage('', options);
    const {page} = it;
    try {
      await it.sample('芜湖');
      const field = page.getByRole('textbox', {name: '企业名称'});
      const header = {x: 0, y: 0, width: options.viewport.width, height: 62};
      for (const [edge, bar] of [['top', header],
        ...(options.viewport.width < 720 ? [['bottom', {x: 0, y: 546, width: 390, height: 54}]] : [])]) {
        await field.evaluate((control) => control.blur());
        await page.evaluate(([at, height]) => {
          const control = [...document.querySelectorAll('input')].find((input) => input.value.includes('芜湖'));
          const box = control.getBoundingClientRect();
          scrollBy(0, at === 'top' ? box.top - 40 : box.bottom - (height - 30));
        }, [edge, options.viewport.height]);
        await it.idle();
        const before = await page.screenshot({clip: bar});
        await field.evaluate((control) => control.focus({preventScroll: true}));
        await it.idle();
        assert.deepEqual(await page.screenshot({clip: bar}), before, edge);
      }
    } finally {
      await it.close();
    }
  });
}
