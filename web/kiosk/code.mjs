// node web/kiosk/code.mjs CODE: prints the setting `exit` of kiosk.json for the staff's code.
//
// The setting holds a salted hash, never the code, because anyone can read kiosk.json. The hash is
// computed in many rounds, so that trying all short codes takes long. kiosk.js computes the same.
import {createHash, randomBytes} from 'node:crypto';
import {pathToFileURL} from 'node:url';

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/// SHA-256 of the previous digest, the salt and the code, `rounds` times.
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
