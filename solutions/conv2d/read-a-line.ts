export const depth = 24;
export const size = 49;
export const parameters = 1824;
