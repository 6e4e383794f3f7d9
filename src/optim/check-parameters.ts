import { UsageError } from '../shape';
import { pythonType } from '../shape/python-words';
import { Tensor } from '../tensor';

/**
 * The tensors that an optimiser was given, as a list.
 *
 * @throws with PyTorch's wording if there are none, or something else is among them
 */
export function checkParameters(optimizer: string, params: unknown): Tensor[] {
  const list = listOf(optimizer, params);
  if (list.length === 0) {
    throw new UsageError(
      'optimizer got an empty parameter list',
      `optim.${optimizer} has nothing to learn. Do the fields of the model hold layers with weights? Pass net.parameters().`,
    );
  }
  return list.map((parameter) => checkParameter(optimizer, parameter));
}

function listOf(optimizer: string, params: unknown): unknown[] {
  if (params instanceof Tensor) {
    throw new UsageError(
      'params argument given to the optimizer should be an iterable of Tensors or dicts, but got torch.FloatTensor',
      `optim.${optimizer} takes a list of tensors. For a single one write [weight].`,
    );
  }
  if (isIterable(params)) return [...params];
  const hasParameters =
    typeof (params as { parameters?: unknown } | null)?.parameters === 'function';
  throw new UsageError(
    `'${pythonType(params)}' object is not iterable`,
    `optim.${optimizer} takes the tensors that are learned, in a list. ` +
      (hasParameters
        ? 'This is a model: pass what it learns, net.parameters().'
        : 'A model lists them: net.parameters().'),
  );
}

function checkParameter(optimizer: string, parameter: unknown): Tensor {
  if (!(parameter instanceof Tensor)) {
    throw new UsageError(
      `optimizer can only optimize Tensors, but one of the params is ${pythonType(parameter)}`,
      `optim.${optimizer} takes a list of tensors such as net.parameters(), or [...first.parameters(), ...second.parameters()].`,
    );
  }
  if (parameter.step && parameter.requiresGrad) {
    throw new UsageError(
      "can't optimize a non-leaf Tensor",
      `optim.${optimizer} can change tensors that are learned, but one of these was computed from others. Pass what it was computed from.`,
    );
  }
  return parameter as Tensor;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
