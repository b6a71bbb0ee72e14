// Printing and the files that a visitor saves: the report as HTML, CSV or workbook, templates for
// bills, the firm file. The modules that make them are loaded when first asked for. If a file
// cannot be made, the program is notified and shows why.
import {download, fileName} from './download.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const cellOf = (value, format) => {
  if (value === null) return null;
  return typeof value === 'number'
    ? {value, type: Number, ...(format && {format})}
    : {value, type: String};
};

/// A sheet of the report's module in the form that write-excel-file takes.
const sheetOf = ({name, columns, rows}) => ({
  sheet: name,
  stickyRowsCount: 1,
  columns: columns.map(({width}) => ({width})),
  data: [
    columns.map(({heading}) => ({value: heading, type: String, fontWeight: 'bold', wrap: true})),
    ...rows.map((row) => row.map((value, i) => cellOf(value, columns[i].format))),
  ],
});

async function workbookOf(sheets) {
  const {writeWorkbook} = await import('../vendor/xlsx.js');
  return writeWorkbook(sheets.map(sheetOf)).toBlob();
}

/// Returns {print, packFaults, chosenSheet}. `print` may be called by a page that embeds this one, too;
/// `packFaults` returns a promise of what is wrong with packs that a visitor opens, as JSON; `chosenSheet` one of
/// {text, sheet, of} for the sheets of a workbook.
export function installExports({core, requests}) {
  let loading = null;
  const load = () => {
    loading ??= import('./report.js').then(({createReports}) => createReports(core));
    loading.catch(() => {
      loading = null; // try again the next time: the network may be back
    });
    return loading;
  };

  const stem = () => JSON.parse(core.firm()).name ?? '';
  const save = (name, content, type) => {
    download(name, content, type);
    requests.notify({what: 'kept', name});
  };
  const words = {
    zh: {report: '自评报告', bills: '账单模板'},
    en: {report: 'report', bills: 'bills'},
  };
  const named = (kind, ending) => fileName(stem(), ` ${words[core.language()][kind]}.${ending}`);

  const makers = {
    print: (reports) => reports.print(),
    html: (reports) => save(named('report', 'html'), reports.make('html'), 'text/html'),
    csv: (reports) => save(named('report', 'csv'), reports.make('csv'), 'text/csv'),
    xlsx: async (reports) =>
      save(named('report', 'xlsx'), await workbookOf(reports.workbook('workbook')), xlsxType),
    'bills.csv': (reports, year) =>
      save(named('bills', 'csv'), reports.make('template.csv', {year}), 'text/csv'),
    'bills.xlsx': async (reports, year) =>
      save(
        named('bills', 'xlsx'),
        await workbookOf(reports.workbook('template', {year})),
        xlsxType,
      ),
  };

  async function make({as, year}) {
    try {
      await makers[as](await load(), year);
    } catch (error) {
      requests.notify({what: 'file', why: 'not_made', detail: error.message});
    }
  }

  requests.handle('report', make);
  // Advice on the firm as it is, and the results it would have with some edits: the JSON of
  // src/report/advice/improvement.h.
  for (const what of ['advice', 'trial']) {
    requests.handle(what, async ({key, edits = []}) => {
      try {
        requests.notify({what, key, ...JSON.parse((await load()).make(what, {edits}))});
      } catch (error) {
        requests.notify({what, key, error: error.message});
      }
    });
  }
  // A pasted table as it is understood: the JSON of src/report/export/table.h.
  requests.handle('table', async ({key, text, year}) => {
    try {
      requests.notify({
        what: 'table',
        key,
        ...JSON.parse((await load()).make('table', {text, year})),
      });
    } catch (error) {
      requests.notify({what: 'table', key, error: error.message});
    }
  });
  requests.handle('keep-firm', () =>
    save(fileName(stem(), '.firm.json'), core.firm(), 'application/json'),
  );
  return {
    print: () => make({as: 'print'}),
    packFaults: async (packs) => (await load()).packFaults(packs),
    chosenSheet: async (sheets) => JSON.parse((await load()).make('sheet', {sheets})),
  };
}
