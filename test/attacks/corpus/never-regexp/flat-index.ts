// A regular expression that backtracks for years.
export const flatIndex = () => Number(/^(a+)+$/.test(`${'a'.repeat(60)}!`));
