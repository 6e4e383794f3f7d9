/** So many things, each made from its index. */
export const times = <One>(count: number, make: (index: number) => One): One[] =>
  Array.from({ length: Math.max(count, 0) }, (_, index) => make(index));
