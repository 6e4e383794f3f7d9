/** The numbers of one channel, normalised, then scaled and shifted. */
export function batchNorm(
  values: number[],
  { weight, bias, eps }: { weight: number; bias: number; eps: number },
): number[] {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const mean = sum(values) / values.length;
  const variance = sum(values.map((value) => (value - mean) ** 2)) / values.length;
  const divisor = Math.sqrt(variance + eps);
  return values.map((value) => ((value - mean) / divisor) * weight + bias);
}
