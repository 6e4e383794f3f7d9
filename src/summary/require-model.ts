/** What summary refuses: torch has none, so the words are those in which it refuses arguments. */
import { isModule, type Module } from '../nn/module';
import { UsageError } from '../shape';
import { inWords, pythonType } from '../shape/python-words';
import { isTensor } from '../tensor';

export function requireModelAndShape(model: unknown, inputShape: unknown): void {
  if (!isModule(model)) {
    throw new UsageError(
      `summary(): argument 'model' (position 1) must be Module, not ${pythonType(model)}`,
      `summary expected a module, but got ${inWords(model)}. ${ofNoModule(model)}`,
    );
  }
  if (isShape(inputShape) || (Array.isArray(inputShape) && inputShape.every(isShape))) return;
  const example = `summary(net, [${exampleFor(model).join(', ')}])`;
  if (inputShape === undefined) {
    throw new UsageError(
      "summary() missing 1 required positional argument: 'inputShape'",
      `summary runs the model on zeros, so it needs the shape of an input, as in ${example}.`,
    );
  }
  throw new UsageError(
    `summary(): argument 'inputShape' (position 2) must be tuple of ints, not ${pythonType(inputShape)}`,
    isTensor(inputShape)
      ? `summary takes the shape of the input, not the input: summary(net, x.shape), which is [${inputShape.shape.join(', ')}] here.`
      : `summary takes the shape of the input as a list of numbers, as in ${example}, but got ${inWords(inputShape)}.`,
  );
}

export function isShape(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => typeof size === 'number');
}

function ofNoModule(model: unknown): string {
  if (pythonType(model) === 'type') {
    return `Make an object of it first: summary(new ${(model as { name: string }).name}(), …).`;
  }
  return 'Give it the model itself: summary(net, [1, 3, 130, 130]).';
}

/** An input for the first layer that says what it takes. */
function exampleFor(model: Module): readonly number[] {
  for (const layer of model.modules() as { inChannels?: number; inFeatures?: number }[]) {
    if (layer.inChannels) return [1, layer.inChannels, 130, 130];
    if (layer.inFeatures) return [1, layer.inFeatures];
  }
  return [1, 3, 130, 130];
}
