import type { ConvRules, Table } from './rules';
import { reader, slide, windowStarts, type LoopWindow } from './slide';

/** The arguments of a convolution written with loops. */
export interface LoopConvolution extends Partial<Omit<LoopWindow, 'kernel'>> {
  /** One table per channel. */
  readonly image: readonly Table[];
  /** For each filter, one kernel per channel. */
  readonly filters: readonly (readonly Table[])[];
  readonly biases?: readonly number[];
}

/** A convolution with loops, by rules that may be wrong: one table for each filter. */
export function convolve(
  rules: ConvRules,
  { image, filters, biases = [], stride = 1, padding = 0 }: LoopConvolution,
): readonly Table[] {
  const channels = image.map((table) => table.map((row) => [...row]));
  const kernelSize = [filters[0]![0]!.length, filters[0]![0]![0]!.length] as const;
  const window = { kernel: kernelSize, stride, padding };
  const starts = windowStarts(rules, channels[0]!, window);
  const read = channels.map((channel) => reader(rules, channel, window));

  const tables = filters.map((filter, f) => {
    const seen = rules.channels(f, channels.length);
    const counts = { channels: seen.length, rows: kernelSize[0], columns: kernelSize[1] };
    const sumOf = (channel: number, top: number, left: number, begin: number) => {
      let total = begin;
      for (let i = 0; i < kernelSize[0]; i++) {
        for (let j = 0; j < kernelSize[1]; j++) {
          const [row, column] = rules.weight([i, j], kernelSize);
          const weight = filter[rules.slice(channel)]![row]![column] ?? NaN;
          const value = read[channel]!(top + i, left + j) ?? 0;
          total = rules.add(total, value * weight);
        }
      }
      return total;
    };
    const at = (top: number, left: number, leftOver = 0) => {
      const [first, ...others] = seen.map((channel, i) =>
        sumOf(channel, top, left, i === 0 ? leftOver : 0),
      );
      return rules.join([first!, ...others]) + rules.bias(biases, f, counts);
    };
    return slide(rules, starts, at, (row, column, value) => {
      const target = channels[0]![row];
      if (rules.overwrites && target && column < target.length) target[column] = value;
    });
  });
  return rules.stack(tables);
}
