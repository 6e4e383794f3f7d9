/** Numbers and strings as Python writes them. */

/** The number; undefined if it cannot be represented exactly, or is imaginary. */
export function numberOf(written: string): number | undefined {
  const value = Number(written.replaceAll('_', ''));
  const isWhole = !/[.e]/i.test(written) || /^0x/i.test(written);
  return Number.isNaN(value) || (isWhole && !Number.isSafeInteger(value)) ? undefined : value;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
]);

/** The text between the quotes; undefined for bytes. */
export function stringOf(written: string): string | undefined {
  const start = written.search(/['"]/);
  const [prefix, rest] = [written.slice(0, start), written.slice(start)];
  if (/b/i.test(prefix)) return undefined;
  const quotes = /^(?:"""|''')/.test(rest) ? 3 : 1;
  const text = rest.slice(quotes, -quotes);
  if (/r/i.test(prefix)) return text;
  return text.replace(/\\(.)/gs, (all, one: string) => ESCAPES.get(one) ?? all);
}
