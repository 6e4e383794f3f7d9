/** An id that nothing else has. `crypto.randomUUID` is not there in pages without https, as in a classroom. */
export function newId(): string {
  const numbers = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(numbers, (number) => number.toString(16).padStart(2, '0')).join('');
}
