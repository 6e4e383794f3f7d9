/** How far scores are from the right class: its cross-entropy. */
export function lossOf(scores: number[], label: number): number {
  const positive = scores.map(Math.exp);
  const sum = positive.reduce((all, one) => all + one, 0);
  return -Math.log(positive[label]! / sum);
}
