// Workbooks written and read by libraries, loaded only when one is. Their compression runs here and not in workers of
// blob: addresses, which a strict content security policy refuses: see zip.js.
export {default as writeWorkbook} from 'write-excel-file/universal';
export {default as readWorkbook} from 'read-excel-file/universal';
