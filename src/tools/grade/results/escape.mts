/**
 * Text written by others, made harmless for each kind of file. A student's name, a path, a string in an
 * answer: all of it ends up in something that an instructor opens in a browser, a spreadsheet or a
 * terminal.
 */
import { escapeHTML, markUp, wellFormed } from '../../../display/markup.js';
import { withoutControls } from '../../../display/xml.mjs';

/**
 * What readers do not see, or what moves the text around it: control characters except tab and line end (an
 * escape sequence clears a terminal), marks that change the direction of writing (they show `exe.txt` for
 * `txt.exe`), characters without width, separators that end a line only in some programs, and what XML
 * cannot represent. The joiners stay: emoji and several scripts need them.
 */
const unseen =
  // eslint-disable-next-line no-control-regex -- these are meant
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/gu;

/** Shows invisible characters as `\u202e`, and half of a surrogate pair as a replacement character. */
export function visible(text: string): string {
  return wellFormed(text.replace(/\r\n?/g, '\n')).replace(unseen, code);
}

/** The same on one line, for a cell, a title or an attribute. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** One line of at most `longest` characters, for when only a first look is wanted. */
export function brief(text: string, longest = 200): string {
  const chars = [...oneLine(text)];
  return chars.length > longest ? `${chars.slice(0, longest - 1).join('')}…` : chars.join('');
}

/** For HTML's text, and for its attributes in double quotes. */
export function forHTML(text: string): string {
  return escapeHTML(visible(text)).replaceAll("'", '&#39;');
}

/** For HTML's text: text in backticks is code, and line breaks are kept. */
export function forMarkedHTML(text: string): string {
  return markUp(visible(text)).replaceAll("'", '&#39;');
}

/**
 * For a cell in CSV. csv-stringify's `escape_formulas` takes care of its first character. A spreadsheet in
 * a country that separates by semicolons splits a cell at each of them, so what follows one is a first
 * character as well.
 */
export function forCSV(text: string): string {
  return oneLine(text).replace(/;(\s*)(?=[-+=@\uff0b\uff0d\uff1d\uff20])/g, ";$1'");
}

/** For XML: the builder escapes markup characters, but most control characters cannot be written at all. */
export function forXML(text: string): string {
  return withoutControls(visible(text));
}

/**
 * For JSON that is already written: the same data, but invisible characters are spelt out, so that they
 * cannot control a terminal that shows the file.
 */
export function forJSON(json: string): string {
  // As surrogate halves: JSON has no other way to escape a character beyond the first 65,536.
  return json.replace(unseen, (char) => char.split('').map(code).join(''));
}

/** For a terminal: one line, with nothing that controls it. */
export function forTerminal(text: string): string {
  return oneLine(text);
}

function code(char: string): string {
  const point = char.codePointAt(0)!.toString(16);
  return point.length > 4 ? `\\u{${point}}` : `\\u${point.padStart(4, '0')}`;
}
