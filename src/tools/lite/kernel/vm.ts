/** As much of Node's `vm` as the kernel's advice uses, which computes `(130 - 3) / 2 + 1`. */
export const runInNewContext = (calculation: string): unknown => (0, eval)(calculation) as unknown;
