/** Mistakes about gradients and steps worked out by hand. */
import type { NumberMistake, Rules } from '../rules';

const gradientMistakes: readonly NumberMistake[] = [
  {
    rule: 'factor-two-forgotten',
    message: 'The factor 2 seems to be missing: the gradient of e² is 2 · e.',
    hint: 'How much does e² grow when e = 5 grows by 0.01?',
    likelihood: 3,
    change: (rules) => ({
      placeGradient: (error, pixel) => rules.placeGradient(error, pixel) / 2,
    }),
  },
  {
    rule: 'error-squared-kept',
    message:
      'The error still seems to be squared: e² is the loss, and its gradient contains 2 · e.',
    hint: 'Which number tells you how fast e² grows: e² itself, or something else?',
    likelihood: 2,
    change: () => ({ placeGradient: (error, pixel) => error ** 2 * pixel }),
  },
  {
    rule: 'pixel-left-out',
    message:
      'The pixels seem to be left out. The brighter the pixel under a weight, the more the output changes with it.',
    hint: 'By how much does the output grow when a weight that lies on a pixel of 3 grows by 0.01?',
    likelihood: 2,
    change: () => ({ placeGradient: (error) => 2 * error }),
  },
  {
    rule: 'error-left-out',
    message:
      'The errors seem to be left out. Where the output is already right, a weight has no reason to move.',
    hint: 'What is the gradient where the error is 0?',
    likelihood: 2,
    change: () => ({ placeGradient: (_error, pixel) => 2 * pixel }),
  },
  {
    rule: 'other-pixels-left-out',
    message:
      'The pixels under the first weight seem to be used for the other weights too. Each weight lies on pixels of its own.',
    hint: 'Lay the kernel on the row. Which pixel lies under its second weight at the first place?',
    likelihood: 2,
    change: () => ({ pixelUnder: (_weight, place) => place }),
  },
];

const sharedMistakes: readonly NumberMistake[] = [
  ...onePlaceOnly(),
  {
    rule: 'mean-over-places',
    message: 'You seem to take the mean over the places. What they contribute is added up instead.',
    hint: 'If a weight is used at twice as many places, does the loss change more when the weight changes, or just as much?',
    likelihood: 2,
    change: (rules) => ({ overPlaces: (parts) => rules.overPlaces(parts) / parts.length }),
  },
];

/** The gradient as if the weight were used at a single place. */
function onePlaceOnly(): NumberMistake[] {
  const places: readonly (readonly [form: string, change: Rules['overPlaces']])[] = [
    ['first', (parts) => parts[0]!],
    ['last', (parts) => parts.at(-1)!],
  ];
  return places.map(([form, overPlaces]) => ({
    rule: 'one-place-only',
    form,
    message: `Only the ${form} place seems to count. The kernel uses the same weight at every place.`,
    hint: 'At how many places does the loss notice when this weight changes?',
    likelihood: 3,
    change: () => ({ overPlaces }),
  }));
}

const stepMistakes: readonly NumberMistake[] = [
  {
    rule: 'step-uphill',
    message: 'The step seems to go uphill: the gradient is added.',
    hint: 'The loss grows in the direction of the gradient. Where should the weight go?',
    likelihood: 3,
    change: (rules) => ({
      afterStep: (weight, gradient, lr) => rules.afterStep(weight, -gradient, lr),
    }),
  },
  {
    rule: 'ignored-learning-rate',
    message: 'The learning rate seems to be missing: the step takes the whole gradient.',
    hint: 'How long is a step when the learning rate is half as large?',
    likelihood: 3,
    change: (rules) => ({
      afterStep: (weight, gradient) => rules.afterStep(weight, gradient, 1),
    }),
  },
  {
    rule: 'change-for-weight',
    message:
      'That seems to be how far the weights move. The question is where they are afterwards.',
    hint: 'Where does the weight start?',
    likelihood: 2,
    change: (rules) => ({
      afterStep: (_weight, gradient, lr) => rules.afterStep(0, gradient, lr),
    }),
  },
  {
    rule: 'old-gradient-used',
    message:
      'The second step seems to use the gradient of the first one. The weights have moved, so the loss and its gradient are new.',
    hint: 'What is the output of the kernel after the first step, and how wrong is it?',
    likelihood: 3,
    change: () => ({ gradientOfStep: (now, before, step) => (step === 0 ? now : before) }),
  },
  {
    rule: 'gradients-pile-up',
    message:
      'The gradient of the first step still seems to be there in the second: the two are added.',
    hint: 'Which of the two gradients belongs to the weights as they are now?',
    likelihood: 2,
    change: () => ({ gradientOfStep: (now, before) => now + before }),
  },
];

export const learningMistakes: readonly NumberMistake[] = [
  ...gradientMistakes,
  ...sharedMistakes,
  ...stepMistakes,
];
