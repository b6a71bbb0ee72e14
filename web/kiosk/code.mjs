// node web/kiosk/code.mjs CODE: what stands in kiosk.json for a trainer's code. The code itself is nowhere.
import {createHash, randomBytes} from 'node:crypto';
import {pathToFileURL} from 'node:url';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/// SHA-256 over the last digest, salt and code, `rounds` times: a short code shall not be found by trying in a blink.
export function exitOf(code, salt = randomBytes(12).toString('hex'), rounds = 20000) {
  let hash = '';
  for (let i = 0; i < rounds; i += 1) hash = sha256(hash + salt + code);
  return {salt, rounds, hash};
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [code] = process.argv.slice(2);
  if (!code || code.length < 4) {
    console.error('Usage: node web/kiosk/code.mjs CODE   (four characters or more)');
    process.exitCode = 2;
  } else {
    console.log(`"exit": ${JSON.stringify(exitOf(code))}`);
  }
}
