/** What a field of a kept file has to be. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** It need not be whole, as partial credit is not. */
export function isAmount(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) >= 0;
}

export function isTextOrMissing(value: unknown): boolean {
  return value === undefined || isText(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

export function areTextsOrMissing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isText));
}

export function isDate(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
