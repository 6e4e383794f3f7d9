/** How values, and lists of names, are written in a message. */

/** A value as it is written; what is too long, and a tensor, by the name of its argument. */
export function inCode(value: unknown, name: string): string {
  if (typeof value === 'string') return `'${value}'`;
  if (value === null || ['undefined', 'number', 'boolean'].includes(typeof value)) {
    return String(value);
  }
  const isShort = Array.isArray(value) && value.length <= 8;
  return isShort && value.every((item) => typeof item !== 'object' && typeof item !== 'function')
    ? `[${value.map((item) => inCode(item, name)).join(', ')}]`
    : name;
}

/**
 * Names one after the other: `height and width`.
 *
 * @param last what comes before the last name; Python has a comma there if there are more than two
 */
export function listed(names: readonly string[], last = ' and '): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')}${last}${names.at(-1)}`;
}

/** 3rd for 3. */
export function ordinal(number: number): string {
  return `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`;
}
