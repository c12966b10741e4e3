// Spreadsheets take a cell for a formula by its first character, whatever stands in quotes and
// whoever wrote it. One that is set to another separator begins a cell in the middle of a note too,
// and reads the quotes of that place as letters. So a formula is defused wherever a cell could begin.
const defusable = /^(?=['" ]*[=+\-@＝＋－＠\t\r])|(?<=[,;|\t\r\n])(?=['" ]*[=+\-@＝＋－＠])/g;
const defusing = /^'(?=['" ]*[=+\-@＝＋－＠\t\r])|(?<=[,;|\t\r\n])'(?=['" ]*[=+\-@＝＋－＠])/g;

/** `text` with an apostrophe before each place where a spreadsheet could see a formula begin. */
export function defused(text: string): string {
  return text.replace(defusable, "'");
}

/** What `defused` made that of, for every text there is. */
export function restored(text: string): string {
  return text.replace(defusing, '');
}
