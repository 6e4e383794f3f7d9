/** Numbers and sizes in words, the same in cells, titles and sentences. */

/** With at most two decimals (three, if two would make it 0), and commas between the thousands. */
export function write(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const size = Math.abs(value);
  if (size > 0 && size < 0.0005) return value.toExponential(0);
  const rounded = Number(value.toFixed(size < 0.005 ? 3 : 2));
  const [whole, decimals] = String(rounded === 0 ? 0 : rounded).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3}){1,7}$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A factor of a product: negative ones in brackets. */
export function factor(value: number): string {
  return value < 0 ? `(${write(value)})` : write(value);
}

/** `3 x 4`: height by width. */
export function size([height, width]: readonly [number, number]): string {
  return `${height} x ${width}`;
}

/** `1 filter`, `3 filters`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${write(number)} ${number === 1 ? one : many}`;
}

/** `[3, 8, 8]` */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}

/** `go from 40 to 200`, `are all 0`; what is not finite is counted. */
export function range(numbers: readonly number[]): string {
  return spread(numbers, write);
}

/** `go from -4 (blue) to 2 (orange); 0 is white`: a range on a signed scale. */
export function coloured(numbers: readonly number[]): string {
  const colour = (value: number) => (value < 0 ? 'blue' : value > 0 ? 'orange' : 'white');
  const words = spread(numbers, (value) => `${write(value)} (${colour(value)})`);
  return words.includes('(white)') ? words : `${words}; 0 is white`;
}

function spread(numbers: readonly number[], words: (value: number) => string): string {
  const finite = numbers.filter(Number.isFinite);
  const lost = numbers.length - finite.length;
  const least = words(finite.reduce((a, b) => Math.min(a, b), Infinity));
  const most = words(finite.reduce((a, b) => Math.max(a, b), -Infinity));
  const ends = least === most ? `are all ${most}` : `go from ${least} to ${most}`;
  if (lost === 0) return ends;
  if (finite.length === 0) return 'are all nan or infinite (empty)';
  return `${ends}, but for ${write(lost)} nan or infinite (empty)`;
}
