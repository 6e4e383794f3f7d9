// A string that keeps doubling.
export function flatIndex() {
  const parts: string[] = [];
  for (;;) parts.push(Buffer.alloc(100_000_000, 'x').toString('latin1'));
}
