/** ⌊(75 - 2)/2⌋ + 1, ⌊(75 - 3)/3⌋ + 1 and ⌊(75 - 5)/2⌋ + 1. */
export const halved = 37;
export const apart = 25;
export const overlapping = 36;
