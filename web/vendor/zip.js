// The part of fflate that write-excel-file and read-excel-file use, without workers; the build puts
// it in place of fflate. A small file can unpack to a huge one, so the size is checked before
// unpacking.
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

const maxBytes = 50e6;

export {strFromU8, strToU8, unzipSync, zipSync};

export function zip(files, done) {
  try {
    done(null, zipSync(files));
  } catch (error) {
    done(error);
  }
}

export function unzip(archive, options, done) {
  const callback = done ?? options;
  let unpacked = 0;
  const filter = (file) => {
    if (done && options.filter && !options.filter(file)) return false;
    unpacked += file.originalSize;
    if (unpacked > maxBytes) throw new Error('the workbook is too large: more than 50 MB unpacked');
    return true;
  };
  let files;
  try {
    files = unzipSync(archive, {filter});
  } catch (error) {
    callback(error);
    return;
  }
  callback(null, files);
}
