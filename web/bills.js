// A file of bills as text for the paste area: CSV in the encodings that spreadsheets write, XLSX by a library.
const two = (n) => String(n).padStart(2, '0');

/// CSV and the like: by its byte order mark, else UTF-8 where it is that, else GB 18030, which Excel writes in China.
export function decodeText(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

// Spreadsheets keep "2025-03" as the first day of that month; they know no time zone.
function cellOf(value) {
  if (!(value instanceof Date)) return typeof value === 'number' ? value : value === null ? null : String(value);
  const month = `${value.getUTCFullYear()}-${two(value.getUTCMonth() + 1)}`;
  return value.getUTCDate() === 1 ? month : `${month}-${two(value.getUTCDate())}`;
}

const mostRows = 400;  // the paste area reads fewer, and says so

/// `reports`: answers a promise of report.js's. Throws what has a `why` that the page can tell.
export async function textOfBills(name, bytes, {reports, year}) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldWorkbook) throw Object.assign(new Error(name), {why: 'old_workbook'});
  if (!isZip) return decodeText(bytes);
  const {readWorkbook} = await import('./vendor/xlsx.js');
  let sheets;
  try {
    sheets = await readWorkbook(new Blob([bytes]));
  } catch (error) {
    throw Object.assign(error, {why: 'no_workbook'});
  }
  const cells = sheets.map(({data}) => data.slice(0, mostRows).map((row) => row.map(cellOf)));
  return (await reports()).textOfSheets(cells, year);
}
