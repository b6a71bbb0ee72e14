// What the report page asks for: printing, files to keep. The work is done by modules that are loaded when it is first
// asked for; what cannot be done is told to the page.
import {download, fileName} from './download.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const cellOf = (value, format) => {
  if (value === null) return null;
  return typeof value === 'number'
    ? {value, type: Number, ...(format && {format})}
    : {value, type: String};
};

/// Sheets as the report's module gives them, as the library takes them.
const libraryOf = ({name, columns, rows}) => ({
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
  return writeWorkbook(sheets.map(libraryOf)).toBlob();
}

/// Answers {print}: for whoever else may ask for the report to be printed.
export function offerExports({core, requests}) {
  let loading = null;
  const load = () => {
    loading ??= import('./report.js').then(({createReports}) => createReports(core));
    loading.catch(() => {
      loading = null;
    }); // offline now, perhaps not the next time
    return loading;
  };

  const stem = () => JSON.parse(core.firm()).name ?? '';
  const keep = (name, content, type) => {
    download(name, content, type);
    requests.tell({what: 'kept', name});
  };
  const words = {
    zh: {report: '自评报告', bills: '账单模板'},
    en: {report: 'report', bills: 'bills'},
  };
  const named = (kind, ending) => fileName(stem(), ` ${words[core.language()][kind]}.${ending}`);

  const ways = {
    print: (reports) => reports.print(),
    html: (reports) => keep(named('report', 'html'), reports.make('html'), 'text/html'),
    csv: (reports) => keep(named('report', 'csv'), reports.make('csv'), 'text/csv'),
    xlsx: async (reports) =>
      keep(named('report', 'xlsx'), await workbookOf(reports.workbook('workbook')), xlsxType),
    'bills.csv': (reports, year) =>
      keep(named('bills', 'csv'), reports.make('template.csv', {year}), 'text/csv'),
    'bills.xlsx': async (reports, year) =>
      keep(
        named('bills', 'xlsx'),
        await workbookOf(reports.workbook('template', {year})),
        xlsxType,
      ),
  };

  async function make({as, year}) {
    try {
      await ways[as](await load(), year);
    } catch (error) {
      requests.tell({what: 'file', why: 'not_made', detail: error.message});
    }
  }

  requests.handle('report', make);
  // Advice on the firm as it is, and how it would stand with some edits made: see src/report/advice/improvement.h.
  for (const what of ['advice', 'trial']) {
    requests.handle(what, async ({key, edits = []}) => {
      try {
        requests.tell({what, key, ...JSON.parse((await load()).make(what, {edits}))});
      } catch (error) {
        requests.tell({what, key, error: error.message});
      }
    });
  }
  requests.handle('keep-firm', () =>
    keep(fileName(stem(), '.firm.json'), core.firm(), 'application/json'),
  );
  return {print: () => make({as: 'print'})};
}
