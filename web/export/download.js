// A file for the visitor to keep, made on this device.
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

/// A name that every file system takes, that reads as it is (no marks that turn its direction), and not too long: "芜湖江城铸造 2025 report.html".
export function fileName(stem, rest) {
  const plain = stem
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return `${[...plain].slice(0, 60).join('') || 'greengauge'}${rest}`;
}
