// Reading and writing workbooks; loaded only for that. Both libraries would compress in workers
// with blob: addresses, which a strict content security policy refuses; here they use zip.js
// instead.
export {default as writeWorkbook} from 'write-excel-file/universal';
export {strFromU8, unzipSync} from 'fflate';
export {default as readWorkbook} from 'read-excel-file/universal';
