// Who paints the page: WebGL, the software painter or the browser itself as plain HTML; that they show the same, and
// that each control is where it is painted.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openPage} from './page.js';

const noContext = (
  ...names
) => `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (get, canvas, [name, ...rest]) => ${JSON.stringify(names)}.includes(name) ? null : get.call(canvas, name, ...rest),
});`;

for (const [missing, painter] of [
  [['webgl', 'webgl2'], 'software'],
  [['webgl', 'webgl2', '2d'], 'html'],
]) {
  test(`without ${missing.join(', ')} the page is painted by: ${painter}`, async () => {
    const it = await openPage('painter=webgl', {initScript: noContext(...missing)});
    assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
    await it.page.getByRole('textbox', {name: '企业名称'}).fill('芜湖');
    await it.idle();
    assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '芜湖');
    assert.deepEqual(it.faults, []);
  });
}

// The tests' browser takes its WebGL for fast; with this it refuses a WebGL that is slow.
const slowWebgl = `HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
  apply: (get, canvas, [name, attributes]) => attributes?.failIfMajorPerformanceCaveat ? null : get.call(canvas, name, attributes),
});`;
for (const [card, initScript, painter] of [
  ['with', '', 'webgl'],
  ['without', slowWebgl, 'software'],
])
  test(`${card} a graphics card the page opens in software and continues in: ${painter}`, async () => {
    const heard =
      'window.began = new Promise((done) => { addEventListener("DOMContentLoaded", () => window.greengauge.ready.then(() => done(window.greengauge.painter))); });';
    const it = await openPage('painter=', {initScript: initScript + heard});
    assert.equal(await it.page.evaluate(() => window.began), 'software');
    assert.equal(await it.page.evaluate(() => window.greengauge.painter), painter);
    assert.equal(await it.page.locator('canvas').count(), 1);
    const clip = {x: 0, y: 0, width: 600, height: 400};
    assert.ok((await it.page.screenshot({clip})).length > 5000, 'painted');
    await it.page.getByRole('textbox', {name: '企业名称'}).fill('芜湖');
    await it.go('结果');
    assert.equal((await it.page.evaluate(() => window.greengauge.firm())).name, '芜湖');
    assert.deepEqual(it.faults, []);
  });

test('WebGL and the software painter paint the same page', async () => {
  const shots = [];
  for (const painter of ['webgl', 'software']) {
    const it = await openPage(`painter=${painter}&region=CN-AH`, {
      viewport: {width: 1280, height: 800},
    });
    await it.sample('芜湖');
    await it.go('能源');
    const bytes = await it.page.screenshot();
    // Decoded in the browser: the share of channels that differ visibly.
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
  }
});

test('plain HTML and the software painter replace each other', async () => {
  const it = await openPage('painter=software');
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
});

test('the name 安徽省𠮷祥机械 is typed by input method and shown by each painter', async () => {
  for (const painter of ['webgl', 'software', 'html']) {
    const it = await openPage(`painter=${painter}`);
    const keyboard = await it.context.newCDPSession(it.page);
    const field = it.page.getByRole('textbox', {name: '企业名称'});
    await field.focus();
    await keyboard.send('Input.imeSetComposition', {
      text: '安徽省',
      selectionStart: 3,
      selectionEnd: 3,
    });
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
  }
});

for (const [name, options] of [
  ['a desktop', {viewport: {width: 1280, height: 500}}],
  ['a phone', {viewport: {width: 390, height: 600}}],
]) {
  test(`a focused field that is scrolled beneath a bar does not show on the bar (${name})`, async () => {
    const it = await openPage('painter=', options);
    const {page} = it;
    await it.sample('芜湖');
    const field = page.getByRole('textbox', {name: '企业名称'});
    const header = {x: 0, y: 0, width: options.viewport.width, height: 62};
    for (const [edge, bar] of [
      ['top', header],
      ...(options.viewport.width < 720 ? [['bottom', {x: 0, y: 546, width: 390, height: 54}]] : []),
    ]) {
      await field.evaluate((control) => control.blur());
      await it.scroll(
        await field.evaluate(
          (control, [at, height]) => {
            const box = control.getBoundingClientRect();
            return scrollY + (at === 'top' ? box.top - 40 : box.bottom - (height - 30));
          },
          [edge, options.viewport.height],
        ),
      );
      const before = await page.screenshot({clip: bar});
      await field.evaluate((control) => control.focus({preventScroll: true}));
      await it.idle();
      assert.deepEqual(await page.screenshot({clip: bar}), before, edge);
    }
  });
}

// Fields whose painted frame is not at the edge of the control.
const strayFields = () => {
  const canvas = document.getElementById('canvas');
  const pixels = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  [pixels.canvas.width, pixels.canvas.height] = [canvas.width, canvas.height];
  pixels.drawImage(canvas, 0, 0);
  const colour = (x, y) => pixels.getImageData(x, y, 1, 1).data;
  // How far from `edge` the frame begins, in CSS pixels, searched from 4 px outside; `outward` -1: a left or upper edge.
  const off = (edge, outward, at) => {
    const first = Math.round((edge + 4 * outward) * devicePixelRatio);
    const line = Array.from({length: Math.round(8 * devicePixelRatio) + 1}, (_, i) =>
      at(first - outward * i),
    );
    const change = line.map((pixel) =>
      Math.max(...pixel.map((channel, c) => Math.abs(channel - line[0][c]))),
    );
    const here = first - outward * change.findIndex((size) => size > Math.max(...change) / 2);
    return (outward > 0 ? here + 1 : here) / devicePixelRatio - edge;
  };
  const middle = (a, b) => Math.round(((a + b) / 2) * devicePixelRatio);
  const inSight = ({top, bottom}) => top > 110 && bottom < innerHeight - 70;
  const boxes = [...document.querySelectorAll('#mirror :is(input[inputmode], select)')]
    .map((field) => [field, field.getBoundingClientRect()])
    .filter(([field, box]) => box.width > 0 && inSight(box) && field !== document.activeElement);
  return {
    count: boxes.length,
    stray: boxes
      .map(([field, {left, right, top, bottom}]) => [
        field.getAttribute('aria-label') || field.labels?.[0]?.textContent,
        off(left, -1, (x) => colour(x, middle(top, bottom))),
        off(right, 1, (x) => colour(x, middle(top, bottom))),
        off(top, -1, (y) => colour(middle(left, right), y)),
        off(bottom, 1, (y) => colour(middle(left, right), y)),
      ])
      .filter(([, ...edges]) => edges.some((edge) => Math.abs(edge) > 1)),
  };
};

for (const [width, density] of [
  [1280, 1],
  [1024, 1.25],
  [390, 3],
]) {
  test(`controls are where they are painted, to a pixel: ${width} px wide, density ${density}, scrolled`, async () => {
    const it = await openPage('painter=software', {
      viewport: {width, height: 900},
      deviceScaleFactor: density,
    });
    await it.sample('芜湖');
    for (const name of [width < 500 ? '产值' : '产品与产值', '能源']) {
      await it.go(name);
      for (const y of [0, 137, 250.4]) {
        await it.scroll(y);
        const {count, stray} = await it.page.evaluate(strayFields);
        assert.ok(count >= 3, `${count} fields in sight`);
        assert.deepEqual(stray, [], `${name}, scrolled to ${y}`);
      }
    }
  });
}
