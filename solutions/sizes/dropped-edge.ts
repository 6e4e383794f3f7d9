/** ⌊(31 - 5)/3⌋ + 1 = 9 windows; the last one starts at column 24 and ends with column 28 of 0 to 30. */
export const size = 9;
export const unseen = 2;
