/** Functions as learners write them, rather than made from the rules: the check names what is wrong. */
import { describe, expect, it } from 'vitest';
import { convolveByLoops } from '../../../src/course/exercises/convolution/convolve-by-loops';
import { convolveChannels } from '../../../src/course/exercises/convolution/convolve-channels';
import { maxPoolByLoops } from '../../../src/course/exercises/pooling/max-pool-by-loops';
import { findings, rules } from './function-findings';

type Table = number[][];
interface Settings {
  stride: number;
  padding: number;
}

const zeros = (height: number, width: number): Table =>
  Array.from({ length: height }, () => new Array<number>(width).fill(0));

/** Pads correctly, for answers with a different mistake. */
function pad(image: Table, padding: number): Table {
  const padded = zeros(image.length + 2 * padding, image[0]!.length + 2 * padding);
  image.forEach((row, i) =>
    row.forEach((number, j) => (padded[i + padding]![j + padding] = number)),
  );
  return padded;
}

function sumAt(image: Table, kernel: Table, top: number, left: number): number {
  let sum = 0;
  for (let i = 0; i < kernel.length; i++) {
    for (let j = 0; j < kernel[0]!.length; j++) sum += image[top + i]![left + j]! * kernel[i]![j]!;
  }
  return sum;
}

describe('convolve', () => {
  /** An answer that loops over the first row and column of each window. */
  const byStarts =
    (isLast: (top: number, size: number, kernel: number) => boolean) =>
    (image: Table, kernel: Table, { stride, padding }: Settings) => {
      const padded = pad(image, padding);
      const output: Table = [];
      for (let top = 0; !isLast(top, padded.length, kernel.length); top += stride) {
        const row: number[] = [];
        for (let left = 0; !isLast(left, padded[0]!.length, kernel[0]!.length); left += stride) {
          row.push(sumAt(padded, kernel, top, left));
        }
        output.push(row);
      }
      return output;
    };

  it('is right by loops over the starts', async () => {
    expect(
      await findings(
        convolveByLoops,
        byStarts((top, size, k) => top > size - k),
      ),
    ).toEqual([]);
  });

  it.each<[string, (top: number, size: number, kernel: number) => boolean, string]>([
    ['< instead of <=', (top, size, kernel) => top >= size - kernel, 'last-window-left-out'],
    ['one too far', (top, size, kernel) => top > size - kernel + 1, 'one-window-too-many'],
    ['up to the edge', (top, size) => top >= size, 'every-start-kept'],
  ])('with %s', async (_what, isLast, rule) => {
    expect(await rules(convolveByLoops, byStarts(isLast))).toEqual([rule]);
  });

  it('without any padding', async () => {
    const answer = (image: Table, kernel: Table, settings: Settings) =>
      byStarts((top, size, k) => top > size - k)(image, kernel, { ...settings, padding: 0 });
    expect(await rules(convolveByLoops, answer)).toEqual(['ignored-padding']);
  });

  it('with a real convolution, the kernel reversed', async () => {
    const answer = (image: Table, kernel: Table, settings: Settings) => {
      const flipped = [...kernel].reverse().map((row) => [...row].reverse());
      return byStarts((top, size, k) => top > size - k)(image, flipped, settings);
    };
    expect(await rules(convolveByLoops, answer)).toEqual(['kernel-flipped']);
  });

  it('with padding put above and to the left only', async () => {
    const answer = (image: Table, kernel: Table, { stride, padding }: Settings) => {
      const above = zeros(padding, image[0]!.length + padding);
      const padded = [
        ...above,
        ...image.map((row) => [...new Array<number>(padding).fill(0), ...row]),
      ];
      return byStarts((top, size, k) => top > size - k)(padded, kernel, { stride, padding: 0 });
    };
    expect(await rules(convolveByLoops, answer)).toContain('padding-at-one-end');
  });

  it('with rows that are all the same list', async () => {
    const answer = (image: Table, kernel: Table, { stride, padding }: Settings) => {
      const padded = pad(image, padding);
      const height = Math.floor((padded.length - kernel.length) / stride) + 1;
      const width = Math.floor((padded[0]!.length - kernel[0]!.length) / stride) + 1;
      const output = new Array<number[]>(height).fill(new Array<number>(width).fill(0));
      for (let i = 0; i < height; i++) {
        for (let j = 0; j < width; j++) {
          output[i]![j] = sumAt(padded, kernel, i * stride, j * stride);
        }
      }
      return output;
    };
    expect(await rules(convolveByLoops, answer)).toEqual(['rows-shared']);
  });

  it('with a read outside the image, because the padding was forgotten', async () => {
    const answer = (image: Table, kernel: Table, { stride, padding }: Settings) => {
      const height = Math.floor((image.length + 2 * padding - kernel.length) / stride) + 1;
      const width = Math.floor((image[0]!.length + 2 * padding - kernel[0]!.length) / stride) + 1;
      return zeros(height, width).map((row, i) =>
        row.map((_, j) => sumAt(image, kernel, i * stride - padding, j * stride - padding)),
      );
    };
    const [first] = await findings(convolveByLoops, answer);
    expect(first).toMatchObject({
      rule: 'threw',
      hint: 'What is used there that does not exist: an index outside a list, or a name that is not defined?',
    });
    expect(first!.message).toMatch(
      /^Right whenever there is no padding; wrong whenever there is padding\. `convolve\(\[\[1, 2\]/,
    );
  });

  it('only for stride 1 and 2', async () => {
    const right = byStarts((top, size, k) => top > size - k);
    const answer = (image: Table, kernel: Table, { stride, padding }: Settings) =>
      right(image, kernel, { stride: stride === 2 ? 2 : 1, padding });
    const found = await findings(convolveByLoops, answer);
    expect(found.map(({ rule }) => rule)).toEqual(['wrong-by-stride-3', 'partly-right']);
  });
});

describe('convolveChannels', () => {
  it('with the sum of the last channel alone', async () => {
    const answer = (image: Table[], filters: Table[][], biases: number[]) =>
      filters.map((filter, f) => {
        let output: Table = [];
        image.forEach((channel, c) => {
          const kernel = filter[c]!;
          const height = channel.length - kernel.length + 1;
          const width = channel[0]!.length - kernel[0]!.length + 1;
          output = zeros(height, width).map((row, i) =>
            row.map((_, j) => sumAt(channel, kernel, i, j) + biases[f]!),
          );
        });
        return output;
      });
    expect(await rules(convolveChannels, answer)).toEqual(['last-channel-only']);
  });
});

describe('maxPool', () => {
  const pool =
    (reduce: (numbers: number[]) => number) => (image: Table, kernel: number, stride: number) => {
      const height = Math.floor((image.length - kernel) / stride) + 1;
      const width = Math.floor((image[0]!.length - kernel) / stride) + 1;
      return zeros(height, width).map((row, i) =>
        row.map((_, j) => {
          const rows = image.slice(i * stride, i * stride + kernel);
          return reduce(rows.flatMap((r) => r.slice(j * stride, j * stride + kernel)));
        }),
      );
    };

  it.each<[string, (numbers: number[]) => number, string]>([
    ['Math.max with 0', (numbers) => Math.max(0, ...numbers), 'largest-from-zero'],
    ['text compared', (numbers) => [...numbers].sort().at(-1)!, 'wrong-result'],
    ['the mean', (n) => n.reduce((a, b) => a + b, 0) / n.length, 'mean-for-max'],
  ])('with %s', async (_what, reduce, rule) => {
    expect(await rules(maxPoolByLoops, pool(reduce))).toEqual([rule]);
  });

  it('with the remainder kept, by slices that end at the edge', async () => {
    const answer = (image: Table, kernel: number, stride: number) => {
      const output: Table = [];
      for (let top = 0; top < image.length; top += stride) {
        const row: number[] = [];
        for (let left = 0; left < image[0]!.length; left += stride) {
          const rows = image.slice(top, top + kernel);
          row.push(Math.max(...rows.flatMap((r) => r.slice(left, left + kernel))));
        }
        output.push(row);
      }
      return output;
    };
    expect(await rules(maxPoolByLoops, answer)).toEqual(['every-start-kept']);
  });
});
