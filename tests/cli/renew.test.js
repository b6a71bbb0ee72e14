// web/deploy/renew-policies.sh, as a portal runs it after packs were changed on the server.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {gunzipSync, gzipSync} from 'node:zlib';
import {root} from './harness.js';

test('after packs are changed, added and removed, index and compressed copies are those of the files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'greengauge-renew-'));
  try {
    const at = (name) => join(folder, 'policies', name);
    mkdirSync(at('cn'), {recursive: true});
    mkdirSync(at('cn-sd'));
    writeFileSync(at('index.json'), '["cn/old.json","cn/gone.json"]');
    writeFileSync(at('index.json.gz'), gzipSync('stale'));
    writeFileSync(at('cn/old.json'), '{"id": "changed"}');
    for (const stale of ['cn/old.json.gz', 'cn/old.json.br', 'cn/gone.json.gz'])
      writeFileSync(at(stale), gzipSync('stale'));
    writeFileSync(at('cn-sd/new.json'), '{"id": "new"}');
    const said = execFileSync('sh', [join(root, 'web/deploy/renew-policies.sh'), folder], {
      encoding: 'utf8',
    });
    assert.equal(said, 'Renewed: 2 packs\n');
    const sha256 = (text) => createHash('sha256').update(text).digest('hex');
    assert.deepEqual(JSON.parse(readFileSync(at('index.json'), 'utf8')), [
      {name: 'cn-sd/new.json', sha256: sha256('{"id": "new"}')},
      {name: 'cn/old.json', sha256: sha256('{"id": "changed"}')},
    ]);
    for (const name of ['index.json', 'cn/old.json', 'cn-sd/new.json'])
      assert.deepEqual(gunzipSync(readFileSync(at(`${name}.gz`))), readFileSync(at(name)));
    assert.ok(!existsSync(at('cn/gone.json.gz')));
  } finally {
    rmSync(folder, {recursive: true});
  }
});
