/** Every modelled mistake on networks that are known everywhere, rather than drawn to suit the check. */
import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../../src/course/check/finding';
import { findingsFor } from '../../../../src/course/check/values/value-exercise';
import {
  answersUnder,
  asked,
  candidatesOf,
  isSquare,
  networkQuestion,
  rightRules,
  type Answers,
  type Network,
  type NumberMistake,
  type Question,
} from '../../../../src/course/mistake';
import { knownNetworks } from '../../../fixtures/known-networks';
import { cases } from '../../../sample';

/** Of so many mistakes one is tried: with a prime, another one in each question. */
const every = cases({ full: 1, sample: 13 });

interface Ask {
  readonly question: Question;
  /** What is left out of the answer. */
  readonly without?: string;
}

const asks: Readonly<Record<string, (network: Network) => Ask>> = {
  'the way through the layers': (network) => ({ question: through(network) }),
  'the end alone': (network) => ({ question: through(network), without: 'steps' }),
  'the numbers at the end': (network) => ({
    question: networkQuestion(network, { features: 'features' }),
  }),
  'the parameters': (network) => ({
    question: networkQuestion(network, { parametersOfEach: 'each', parameters: 'together' }),
  }),
  'the activations': (network) => ({
    question: networkQuestion(network, { activationsOfEach: 'each' }),
  }),
  'the multiply-adds': (network) => ({
    question: networkQuestion(network, { multiplyAddsOfEach: 'each', multiplyAdds: 'together' }),
  }),
  'the receptive fields': (network) => ({
    question: isSquare(network)
      ? networkQuestion(network, { fields: 'fields', field: 'field' })
      : { quantities: [] },
  }),
};

function through(network: Network): Question {
  const parts = ['steps', 'depth', 'size', 'features'];
  return networkQuestion(network, Object.fromEntries(parts.map((part) => [part, part])));
}

/** The numbers of a learner who makes each of the mistakes, and leaves out what may be. */
function mistaken({ question, without }: Ask): [NumberMistake, Answers][] {
  const given = asked(question).filter(({ path }) => path[0] !== without);
  const only = (answers: Answers) =>
    Object.fromEntries(given.map(({ name }) => [name, answers[name]!]));
  const right = JSON.stringify(only(answersUnder(question, rightRules)));
  return candidatesOf(question)
    .singles()
    .map(({ mistakes: [mistake], answers }): [NumberMistake, Answers] => [mistake!, only(answers)])
    .filter(([, answers]) => JSON.stringify(answers) !== right);
}

describe('Of networks that are known everywhere', () => {
  it('there are at least 20', () => {
    expect(Object.keys(knownNetworks).length).toBeGreaterThanOrEqual(20);
  });

  it.each(Object.entries(asks))('single mistakes in %s are named', (_, ask) => {
    const misnamed: string[] = [];
    let tried = 0;
    for (const [name, network] of Object.entries(knownNetworks)) {
      const asking = ask(network);
      const parts = [...new Set(asked(asking.question).map(({ path }) => path[0]))].map((part) => ({
        name: part,
        label: part,
        points: 1,
        optional: part === asking.without,
      }));
      for (const [mistake, answers] of mistaken(asking)) {
        if (tried++ % every > 0) continue;
        const { findings } = findingsFor(asking.question, parts, answers);
        const errors = findings.filter(({ severity }) => severity === 'error');
        const said = errors.flatMap(rulesOf);
        if (!said.includes(mistake.rule))
          misnamed.push(`${name}: ${mistake.rule} → ${said.join()}`);
      }
    }
    const all = Math.ceil(tried / every);
    expect(all).toBeGreaterThan(300 / every);
    expect(misnamed.length / all, misnamed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
