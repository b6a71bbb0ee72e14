// Reads and writes workbooks with another program: openpyxl (Debian: python3-openpyxl).
import {execFileSync} from 'node:child_process';

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(open(sys.argv[1], 'rb'))
def cell(c):
    if c.data_type == 'f': return {'formula': c.value}
    return c.value
print(json.dumps({sheet.title: [[cell(c) for c in row] for row in sheet.iter_rows()] for sheet in book}))
`;

const writing = `
import datetime, json, random, sys, openpyxl
book = openpyxl.Workbook()
book.remove(book.active)
for name, rows in json.load(sys.stdin).items():
    sheet = book.create_sheet(name)
    for row in rows:
        sheet.append([datetime.datetime.strptime(c['day'], '%Y-%m-%d') if isinstance(c, dict) else c for c in row])
random.seed(1)
if len(sys.argv) > 2:
    sheet = book.create_sheet('noise')
    for i in range(int(sys.argv[2])):
        sheet.append([random.random() for j in range(10)])
book.save(open(sys.argv[1], 'wb'))
`;

/// Writes {sheet name: rows of cells}; {day: 'YYYY-MM-DD'} is a date. `noise`: rows of random numbers on another sheet.
export function writeByOpenpyxl(path, sheets, noise = 0) {
  execFileSync('/usr/bin/python3', ['-c', writing, path, ...(noise ? [String(noise)] : [])], {
    input: JSON.stringify(sheets),
  });
}

/// Returns {sheet name: rows of cells}; null for an empty cell, {formula} for a formula.
export const readByOpenpyxl = (path) =>
  JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, path], {encoding: 'utf8'}));
