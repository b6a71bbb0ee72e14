// A workbook as another program reads it: openpyxl, of Debian's python3-openpyxl.
import {execFileSync} from 'node:child_process';

const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(open(sys.argv[1], 'rb'))
def cell(c):
    if c.data_type == 'f': return {'formula': c.value}
    return c.value
print(json.dumps({sheet.title: [[cell(c) for c in row] for row in sheet.iter_rows()] for sheet in book}))
`;

/// {sheet name: rows of cells}; null where a cell is empty, {formula} where one would compute.
export const readByOpenpyxl = (path) => JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, path], {encoding: 'utf8'}));
