import { ownField, type ReceptiveField } from '../shape';
import type { Tensor } from '../tensor';

type After = (field: ReceptiveField) => ReceptiveField | null;

/** What is asked of a tensor; of a shape alone it is not known what it was computed from. */
type Traced = Pick<Tensor, 'shape'> & Partial<Pick<Tensor, 'step'>>;

/** Follows the receptive field through a pass. */
export interface Fields {
  /** What a number of the tensor depends on; undefined where that is not a patch of the image. */
  of(tensor: Traced): ReceptiveField | undefined;
  /** Notes that a layer without children made `output` from `input`; `after` is null if it slid no window. */
  pass(input: Traced, output: Traced, after: After): void;
}

/**
 * Starts at an image. Between two layers a model may do more, such as `F.relu` or a sum: the tape tells
 * which tensors a tensor was computed from, and as long as height and width stay the same, its field is
 * the largest of theirs. Windows that functions such as `F.maxPool2d` slide with a padding that keeps
 * the size are not seen.
 */
export function followFields(image: Traced): Fields {
  const known = new Map<unknown, ReceptiveField | undefined>();
  known.set(image, isImage(image) ? ownField : undefined);

  function of(tensor: Traced): ReceptiveField | undefined {
    if (known.has(tensor)) return known.get(tensor);
    const sources = (tensor.step?.inputs ?? []) as unknown as readonly Traced[];
    const fields = sources
      .filter((source) => samePlane(source, tensor))
      .map(of)
      .filter((field): field is ReceptiveField => field !== undefined);
    const field = fields.length > 0 ? fields.reduce(larger) : undefined;
    known.set(tensor, field);
    return field;
  }

  function pass(input: Traced, output: Traced, after: After): void {
    const field = of(input);
    if (!field || !isImage(output)) known.set(output, undefined);
    else known.set(output, after(field) ?? (samePlane(input, output) ? field : undefined));
  }

  return { of, pass };
}

function isImage(tensor: Traced): boolean {
  return tensor.shape.length === 3 || tensor.shape.length === 4;
}

function samePlane(a: Traced, b: Traced): boolean {
  return isImage(a) && isImage(b) && [-1, -2].every((i) => a.shape.at(i) === b.shape.at(i));
}

function larger(a: ReceptiveField, b: ReceptiveField): ReceptiveField {
  return {
    size: [Math.max(a.size[0], b.size[0]), Math.max(a.size[1], b.size[1])],
    jump: [Math.max(a.jump[0], b.jump[0]), Math.max(a.jump[1], b.jump[1])],
  };
}
