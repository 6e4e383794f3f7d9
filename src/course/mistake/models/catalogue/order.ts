/** Layers that are left out, swapped or inserted. */
import { capital, type ModelMistake, type MistakesIn } from './model-mistake';
import { splice, type Model, type Placed } from '../model-layer';

const isRelu = ({ layer }: Placed): boolean => layer.kind === 'relu';

/** The last layer before a place that has weights or a window: a ReLU is identified by it. */
function before(model: Model, index: number): string {
  const earlier = model
    .slice(0, index)
    .reverse()
    .find((placed) => !isRelu(placed));
  return earlier?.label ?? 'the input';
}

const reluLeftOut: MistakesIn = (model) =>
  model.flatMap((placed, index): ModelMistake[] =>
    !isRelu(placed)
      ? []
      : [
          {
            rule: 'relu-left-out',
            at: placed.label,
            touches: placed.label,
            likelihood: 3,
            message: `After ${before(model, index)}, nothing seems to turn negative numbers into zeros: a ReLU is missing.`,
            hint: 'Where can negative numbers come out, and what happens to them next?',
            model: splice(model, index, 1),
          },
        ],
  );

const allReluLeftOut: MistakesIn = (model) =>
  model.filter(isRelu).length < 2
    ? []
    : [
        {
          rule: 'relu-left-out',
          at: 'every ReLU',
          touches: 'every ReLU',
          likelihood: 2,
          message: 'Negative numbers seem to be kept everywhere: every ReLU is missing.',
          hint: 'What does `F.relu` do to a number, and where does the task ask for it?',
          model: model.filter((placed) => !isRelu(placed)),
        },
      ];

/** A ReLU before the first layer or after the last one, instead of where it belongs. */
const reluMisplaced: MistakesIn = (model) =>
  model.flatMap((placed, index): ModelMistake[] => {
    if (!isRelu(placed)) return [];
    const others = splice(model, index, 1);
    const places = [
      { where: 'before the first layer', moved: [placed, ...others] },
      { where: 'after the last layer', moved: [...others, placed] },
    ];
    return places.map(({ where, moved }) => ({
      rule: 'relu-misplaced',
      at: placed.label,
      touches: placed.label,
      likelihood: 2,
      message: `The ReLU that belongs after ${before(model, index)} seems to come ${where}.`,
      hint: 'Where can negative numbers come out that the next layer must not see?',
      model: moved,
    }));
  });

const layerLeftOut: MistakesIn = (model) =>
  model.length < 2
    ? []
    : model.flatMap((placed, index): ModelMistake[] => {
        const { label } = placed;
        if (isRelu(placed)) return [];
        const without = splice(model, index, 1);
        return [
          {
            rule: 'layer-left-out',
            at: label,
            touches: label,
            likelihood: 2,
            message: `${capital(label)} seems to be missing.`,
            hint: 'Which layers does the task ask for, one after the other, and which of them do you have?',
            model: without,
          },
        ];
      });

const layersSwapped: MistakesIn = (model) =>
  model.slice(1).flatMap((second, i): ModelMistake[] => {
    const first = model[i]!;
    if (first.layer.kind === second.layer.kind) return [];
    return [
      {
        rule: 'layers-swapped',
        at: second.label,
        touches: `${first.label} and ${second.label}`,
        likelihood: 2,
        message: `${capital(second.label)} seems to come before ${first.label}, not after it.`,
        hint: 'In which order does the input pass through the layers?',
        model: splice(model, i, 2, second, first),
      },
    ];
  });

const poolTwice: MistakesIn = (model) =>
  model.flatMap((placed, index): ModelMistake[] => {
    if (placed.layer.kind !== 'pool') return [];
    const again = { layer: placed.layer, label: `another ${placed.label.replace(/^the /, '')}` };
    return [
      {
        rule: 'pooled-twice',
        at: placed.label,
        touches: `${placed.label} again`,
        likelihood: 2,
        message: `The image seems to go through ${placed.label} twice.`,
        hint: 'How many times does an image pass through each layer in your `forward`?',
        model: splice(model, index, 0, again),
      },
    ];
  });

/** What is put after the last layer. */
const atTheEnd: MistakesIn = (model) => {
  const last = model.at(-1);
  if (!last || last.layer.kind === 'softmax') return [];
  const softmax: ModelMistake = {
    rule: 'softmax-at-the-end',
    at: last.label,
    touches: 'the end',
    likelihood: 2,
    message: `There seems to be a softmax after ${last.label}, which the task does not ask for.`,
    hint: 'What is the last operation that the task asks for?',
    model: [...model, { layer: { kind: 'softmax' }, label: 'the softmax' }],
  };
  if (isRelu(last)) return [softmax];
  const relu: ModelMistake = {
    rule: 'relu-at-the-end',
    at: last.label,
    touches: 'the end',
    likelihood: 2,
    message: `There seems to be a ReLU after ${last.label}, which turns negative results into zeros.`,
    hint: 'May a result be negative here?',
    model: [...model, { layer: { kind: 'relu' }, label: 'the last ReLU' }],
  };
  return [relu, softmax];
};

export const orderMistakes: MistakesIn = (model, input) =>
  [
    reluLeftOut,
    allReluLeftOut,
    reluMisplaced,
    layerLeftOut,
    layersSwapped,
    poolTwice,
    atTheEnd,
  ].flatMap((mistakes) => mistakes(model, input));
