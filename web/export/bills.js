// A file of bills for the paste area: CSV as text, in the encodings that spreadsheets write; XLSX
// as the cells of its sheets, read by a library. Which sheet holds the bills is found out by the
// program.
const two = (n) => String(n).padStart(2, '0');

/// Decodes CSV and the like by its byte order mark; without one as UTF-8 if it is valid, else as GB
/// 18030, which Excel writes in China.
export function decodeText(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// Spreadsheets store "2025-03" as the first day of that month, without a time zone.
function cellOf(value) {
  if (!(value instanceof Date))
    return typeof value === 'number' ? value : value === null ? null : String(value);
  const month = `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}`;
  return value.getUTCDate() === 1 ? month : `${month}-${two(value.getUTCDate())}`;
}

const maxRows = 400; // more than the paste area reads; it reports the limit itself

/// Returns {text} or {sheets}. Throws an error with `why`, the key of the message that the page
/// shows.
export async function readBills(name, bytes) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldWorkbook) throw Object.assign(new Error(name), {why: 'old_workbook'});
  if (!isZip) return {text: decodeText(bytes)};
  const {readWorkbook} = await import('../vendor/xlsx.js');
  try {
    const sheets = await readWorkbook(new Blob([bytes]));
    return {sheets: sheets.map(({data}) => data.slice(0, maxRows).map((row) => row.map(cellOf)))};
  } catch (error) {
    throw Object.assign(error, {why: 'no_workbook'});
  }
}
