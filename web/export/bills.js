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

const maxRows = 500; // more than the paste area reads; it reports the limit itself

const contains = (bytes, words) => {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.includes([...words].join('\0')); // as UTF-16, in which such files name their parts
};

/// The rows of the tables of a page that some systems save under the name of a workbook.
function rowsOfPage(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  return [...page.querySelectorAll('table')].map((table) => ({
    name: '',
    rows: [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim())),
  }));
}

const parts = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;
const maxPart = 50e6;

/// What a workbook hides: {sheets: names, rows: how many of the other sheets}.
function hiddenParts(bytes, {unzipSync, strFromU8}) {
  const files = unzipSync(bytes, {
    filter: ({name, originalSize}) => parts.test(name) && originalSize < maxPart,
  });
  const elements = (name, tag) => {
    if (!files[name]) return [];
    const page = new DOMParser().parseFromString(strFromU8(files[name]), 'application/xml');
    return [...page.getElementsByTagName(tag)];
  };
  const targets = new Map(
    elements('xl/_rels/workbook.xml.rels', 'Relationship').map((one) => [
      one.getAttribute('Id'),
      one.getAttribute('Target').replace(/^\/?(xl\/)?/, 'xl/'),
    ]),
  );
  const hidden = {sheets: [], rows: 0};
  for (const sheet of elements('xl/workbook.xml', 'sheet')) {
    const rows = elements(targets.get(sheet.getAttribute('r:id')), 'row');
    if (/hidden/i.test(sheet.getAttribute('state') ?? '')) {
      hidden.sheets.push(sheet.getAttribute('name'));
    } else {
      hidden.rows += rows.filter((row) => row.getAttribute('hidden') === '1').length;
    }
  }
  return hidden;
}

/// Returns {text} or {sheets: [{name, rows}], hiddenRows}; hidden sheets are left out if others are there. Throws an error with `why`, the key of the message that the page
/// shows.
export async function readBills(name, bytes) {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldWorkbook = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isOldWorkbook) {
    const why = contains(bytes, 'EncryptedPackage') ? 'has_password' : 'old_workbook';
    throw Object.assign(new Error(name), {why});
  }
  if (!isZip) {
    const text = decodeText(bytes);
    return /<table[\s>]/i.test(text) ? {sheets: rowsOfPage(text)} : {text};
  }
  const library = await import('../vendor/xlsx.js');
  try {
    const all = await library.readWorkbook(new Blob([bytes]));
    const hidden = hiddenParts(bytes, library);
    const shown = all.filter(({sheet}) => !hidden.sheets.includes(sheet));
    const sheets = shown.length ? shown : all;
    return {
      hiddenRows: hidden.rows,
      sheets: sheets.map(({sheet, data}) => ({
        name: sheet,
        rows: data.slice(0, maxRows).map((row) => row.map(cellOf)),
      })),
    };
  } catch (error) {
    throw Object.assign(error, {why: 'no_workbook'});
  }
}
