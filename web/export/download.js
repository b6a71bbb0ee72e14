// Saves a file that was made on this device.
export function download(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], {type}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/// A file name that every file system accepts, not too long, and without the marks that change the
/// direction of writing, with which a name could pretend another ending: "芜湖江城铸造
/// report.html".
export function fileName(stem, rest) {
  const plain = stem
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...plain].slice(0, 60).join('') || 'greengauge'}${rest}`;
}
