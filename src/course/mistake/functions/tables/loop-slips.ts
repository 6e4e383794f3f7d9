/** What is said of loops that begin or end at the wrong index, or are left too early. */
import type { Mistake } from '../../mistake';

/** @param loop what takes the steps: `the loop over the rows` */
export function oneStepTooFar(loop: string): Mistake {
  return {
    rule: 'one-step-too-far',
    message: `It seems that ${loop} takes one step too many and reads beyond the end of a list, where there is only \`undefined\`.`,
    hint: 'A list of length 3 has the indices 0, 1 and 2. Does your loop stop in time: is it `<` or `<=`?',
    likelihood: 3,
  };
}

export function lastLeftOut(loop: string): Mistake {
  return {
    rule: 'last-left-out',
    message: `It seems that ${loop} stops one step too early.`,
    hint: 'Which is the last index of a list of length 3, and does your condition let the loop reach it?',
    likelihood: 2,
  };
}

export function firstLeftOut(loop: string): Mistake {
  return {
    rule: 'first-left-out',
    message: `It seems that ${loop} starts at 1. Indices count from 0.`,
    hint: 'Which index does the first item of a list have?',
    likelihood: 2,
  };
}

/** @param kept what is done by then: `after the first number` */
export function returnedInLoop(kept: string): Mistake {
  return {
    rule: 'returned-in-loop',
    message: `The function seems to return ${kept}: \`return\` ends the whole function, even inside a loop.`,
    hint: 'Which closing brace must come before `return`?',
    likelihood: 3,
  };
}
