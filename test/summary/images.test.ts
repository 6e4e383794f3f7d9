import { describe, expect, it } from 'vitest';
import * as nn from '../../src/nn';
import { summary } from '../../src/summary';

describe('A summary of a network that shrinks images and enlarges them again', () => {
  const net = new nn.Sequential(
    new nn.Conv2d(3, 8, 3, { stride: 2, padding: 1 }),
    new nn.ConvTranspose2d(8, 4, 4, { stride: 2, padding: 1 }),
    new nn.Conv2d(4, 1, 3, { padding: 1 }),
  );
  const { rows } = summary(net, [2, 3, 16, 12]);

  it('counts a multiply-add for each number of the input and each weight that spreads it', () => {
    expect(rows[2]).toMatchObject({
      kernel: [4, 4],
      outputShape: [2, 4, 16, 12],
      parameters: 8 * 4 * 4 * 4 + 4,
      multiplyAdds: 8 * 6 * 8 * (4 * 4 * 4),
    });
  });

  it('follows the receptive field, whose patches come nearer again', () => {
    // Each number is made of 2 x 2 of the numbers before, which are 2 apart; then patches are 1 apart.
    expect(rows.map((row) => row.receptiveField)).toEqual([
      [7, 7],
      [3, 3],
      [5, 5],
      [7, 7],
    ]);
  });

  it('gives up the receptive field where an image is resized otherwise', () => {
    const resized = new nn.Sequential(new nn.Conv2d(1, 1, 3), new nn.Upsample({ scaleFactor: 2 }));
    expect(summary(resized, [1, 1, 8, 8]).rows.at(-1)!.receptiveField).toBeNull();
  });
});

describe('A summary of a network of sequences', () => {
  const net = () =>
    new nn.Sequential(new nn.Conv1d(2, 8, 5, { stride: 2, groups: 2 }), new nn.MaxPool1d(3));

  it('has windows of one dimension', () => {
    const { rows, totals } = summary(net(), [4, 2, 100]);
    expect(rows.map((row) => row.kernel)).toEqual([null, [5], [3]]);
    expect(rows.map((row) => row.receptiveField)).toEqual([
      [1, 9],
      [1, 5],
      [1, 9],
    ]);
    expect(totals.multiplyAdds).toBe(48 * 8 * 5);
  });

  it('costs the same for one sequence without a batch', () => {
    expect(summary(net(), [2, 100]).totals).toEqual(summary(net(), [4, 2, 100]).totals);
  });
});
