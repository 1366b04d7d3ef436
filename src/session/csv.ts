/**
 * Rows as comma-separated values, RFC 4180, for a spreadsheet. What that would take for a formula is kept from being
 * one by an apostrophe: names come from whoever handed a run in.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
