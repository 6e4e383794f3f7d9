/** Findings on answers that are not models. */
import type { Datum } from '../../answer/answer';
import type { Finding } from '../finding';

type Said = Pick<Finding, 'rule' | 'message' | 'hint' | 'actual'>;

/** The finding on a value where a model is expected. `part` is the name that the answer gives it. */
export function notAModel(part: string, value: Datum): Finding {
  return { part, severity: 'error', ...say(part, value) };
}

function say(part: string, value: Datum): Said {
  switch (value.kind) {
    case 'undefined':
    case 'null':
      return {
        rule: 'not-answered',
        message: `\`${part}\` is still \`${value.kind}\`. Put a layer or a model in its place.`,
      };
    case 'missing': {
      const there = value.present.map((name) => `\`${name}\``).join(', ');
      const others = there ? `there is only ${there}` : 'the answer is empty';
      return {
        rule: 'not-answered',
        message: `Nothing is called \`${part}\`: ${others}. The name has to match exactly.`,
      };
    }
    case 'class':
      return {
        rule: 'class-not-instance',
        message: `\`${part}\` is the class \`${value.name}\`, which describes a model. Write \`new\` before it to make a model.`,
      };
    case 'function':
      return {
        rule: 'function-not-model',
        message: `\`${part}\` is a plain function. A model keeps its layers as fields, so that it can find and train their weights; a function cannot do that.`,
        hint: 'Which class do your own models extend, and what do its layers become?',
      };
    case 'tensor':
      return {
        rule: 'output-not-model',
        message: `\`${part}\` is a tensor of shape [${value.shape.join(', ')}], perhaps the output of a layer. The answer is the layer or model itself.`,
        actual: value.shape,
      };
    case 'list':
      return {
        rule: 'list-not-model',
        message: `\`${part}\` is a list of ${value.length}. A list cannot be called; \`nn.Sequential\` makes one model from several layers.`,
      };
    case 'promise':
      return {
        rule: 'promise-not-model',
        message: `\`${part}\` is a promise: its value comes later. Making a layer needs no \`async\`: remove it, or \`await\` the promise.`,
      };
    case 'string':
      return {
        rule: 'text-not-model',
        message: `\`${part}\` is a text. Remove the quotes to turn it into code that makes a layer.`,
      };
    case 'number':
    case 'bigint':
    case 'boolean':
      return {
        rule: 'number-not-model',
        message: `\`${part}\` is ${value.kind === 'bigint' ? value.text : String(value.value)}. It should be a layer or a model, made with \`new nn.…\`.`,
      };
    case 'unreadable':
      return {
        rule: 'unreadable',
        message: `\`${part}\` could not be read: ${value.message}`,
      };
    default:
      return {
        rule: 'not-a-model',
        message: `\`${part}\` is neither a layer nor a model. A layer is made with \`new nn.…\`, a model with \`new\` and a class that extends \`nn.Module\`.`,
      };
  }
}
