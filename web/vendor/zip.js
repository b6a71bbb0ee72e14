// What write-excel-file and read-excel-file use of fflate, without workers; the build puts it in fflate's place. A file
// of a few kilobytes that unpacks to more than anybody's bills is refused before it fills the memory.
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

const mostBytes = 50e6;

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
    if (unpacked > mostBytes) throw new Error('too much in one workbook');
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
