/** Many numbers in few characters, as bytes in base64: a saved notebook gives each number of a list its own line. */

/** A typed array as plotly reads it from JSON. */
export interface PackedTable {
  readonly dtype: 'u1' | 'i2' | 'f4';
  readonly bdata: string;
  readonly shape: string;
}

/** From this many cells on, a table is written as bytes and drawn as a bitmap. */
const manyCells = 150;

export function hasManyCells(rows: readonly (readonly unknown[])[]): boolean {
  return rows.length * (rows[0]?.length ?? 0) > manyCells;
}

/** Numbers as the smallest type that holds them, with the 7 digits of a float32; null becomes NaN, an empty cell. */
export function pack(
  numbers: readonly (number | null)[],
  shape: readonly [number, number, number?],
): PackedTable {
  const within = (least: number, most: number) =>
    numbers.every((n) => n !== null && Number.isInteger(n) && n >= least && n <= most);
  const values = numbers.map((n) => n ?? NaN);
  const write = (dtype: PackedTable['dtype'], { buffer }: { buffer: ArrayBuffer }) => ({
    dtype,
    bdata: base64(new Uint8Array(buffer)),
    shape: shape.join(),
  });
  if (within(0, 255)) return write('u1', Uint8Array.from(values));
  if (within(-32768, 32767)) return write('i2', Int16Array.from(values));
  return write('f4', Float32Array.from(values));
}

export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
