import { data, nn, tensor, type Tensor } from 'convlab';

/** The share of images that a model reads correctly, from 0 to 1. */
function accuracy(model: nn.Module, batches: Iterable<[Tensor, Tensor]>): number {
  const before = model.training;
  model.eval();
  let right = 0;
  let count = 0;
  for (const [images, labels] of batches) {
    const read = model(images).argmax(1).data();
    const known = labels.data();
    for (let i = 0; i < known.length; i++) if (read[i] === known[i]) right += 1;
    count += known.length;
  }
  model.train(before);
  return right / count;
}

/** Tries `accuracy` on a model that hands its input on, through dropout. */
export function measured(
  scores: number[][],
  labels: number[],
  batchSize: number,
  learning: boolean,
): number[] {
  const model = new nn.Sequential(new nn.Dropout(1)).train(learning);
  const set = { images: tensor(scores), labels: tensor(labels) };
  const share = accuracy(model, data.batches(set, { batchSize }));
  return [share, model.training ? 1 : 0];
}
