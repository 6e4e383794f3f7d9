import { expect, it } from 'vitest';
import { requireKnownOptions } from '../../src/shape/known-options';

const known = ['stride', 'padding', 'paddingMode'];
const given = (options: object, call = 'nn.Conv2d') => {
  return () => requireKnownOptions(call, options, known);
};

it('Options by their names are let through', () => {
  expect(given({ stride: 1, paddingMode: 'zeros' })).not.toThrow();
});

it('An unknown option is refused in the words of torch, with the name that is meant', () => {
  expect(given({ strides: 1 })).toThrow(
    "Conv2d.__init__() got an unexpected keyword argument 'strides'\n" +
      'nn.Conv2d has no option strides. Is stride meant? Its options are stride, padding, paddingMode.',
  );
  expect(given({ padding_mode: 'zeros' }, 'F.conv2d')).toThrow(
    /^conv2d\(\) got an unexpected keyword argument 'padding_mode'\n.*Is paddingMode meant\?/,
  );
  expect(given({ pad: 1 })).toThrow('Is padding meant?');
});

it('No name is guessed where none is near', () => {
  expect(given({ filters: 1 })).toThrow('no option filters. Its options are');
});
