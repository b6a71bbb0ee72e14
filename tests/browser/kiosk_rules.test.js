// A kiosk's clock and settings, without a browser.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createIdle} from '../../web/kiosk/idle.js';
import {checkSettings} from '../../web/page/settings.js';

function clock() {
  const it = {at: 1e6, log: []};
  it.idle = createIdle({
    times: {warn_after: 60, wipe_after: 90},
    now: () => it.at,
    warn: (left) => it.log.push(left),
    dismissWarning: () => it.log.push('dismissed'),
    wipe: () => it.log.push('wipe'),
  });
  it.after = (seconds) => {
    it.at += 1000 * seconds;
    it.idle.tick();
    return it.log.splice(0);
  };
  return it;
}

test('the warning counts down from 60 seconds on, the wipe comes once, at 90', () => {
  const it = clock();
  assert.deepEqual(it.after(59.9), []);
  assert.deepEqual(it.after(0.1), [30]);
  assert.deepEqual(it.after(1), [29]);
  assert.deepEqual(it.after(28.5), [1]);
  assert.deepEqual(it.after(0.5), ['wipe']);
  assert.deepEqual(it.after(100), []);
});

test('a touch during the warning dismisses it and restarts the wait', () => {
  const it = clock();
  it.after(70);
  it.idle.touch();
  assert.deepEqual(it.log.splice(0), ['dismissed']);
  assert.deepEqual(it.after(59), []);
  assert.deepEqual(it.after(1), [30]);
});

test('a touch after a deadline that the computer slept through belongs to the next visitor', () => {
  const it = clock();
  it.at += 3600e3;
  it.idle.touch();
  assert.deepEqual(it.log, ['wipe']);
});

test('a clock that is set back delays the wipe and does not prevent it', () => {
  const it = clock();
  it.at -= 3600e3;
  assert.deepEqual(it.after(0), []);
  assert.deepEqual(it.after(60), [30]);
  assert.deepEqual(it.after(30), ['wipe']);
});

test('a fault in kiosk.json is reported', () => {
  assert.equal(checkSettings({}).on, false);
  assert.equal(
    checkSettings({on: true, region: 'CN-AH', portal: 'https://portal.example/g/'}).warn_after,
    60,
  );
  for (const [settings, words] of [
    [[], '{…}'],
    [{onn: true}, 'onn'],
    [{on: 'yes'}, 'on = "yes"'],
    [{warn_after: 1}, 'warn_after'],
    [{warn_after: 60, wipe_after: 61}, 'wipe_after'],
    [{region: 'AH'}, 'region'],
    [{lang: 'de'}, 'lang'],
    [{portal: 'javascript:alert(1)'}, 'portal'],
    [{exit: '1234'}, 'exit'],
    [{exit: {salt: 'x', hash: 'y', rounds: 1}}, 'exit'],
  ])
    assert.throws(
      () => checkSettings(settings),
      (error) => error.message.includes(words),
      words,
    );
});
