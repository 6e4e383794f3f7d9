/** An answer that many students hand in is judged once, in a process in which nothing else has run. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../../../src/tools/grade/config.mjs';
import { SamePrograms } from '../../../../src/tools/grade/judge/same-program.mjs';
import { Judge } from '../../../../src/tools/grade/judge/judge.mjs';
import { noAnswer } from '../../../../src/tools/grade/judge/verdict.mjs';
import { launchHere } from '../../../../src/tools/answer-process/launch.mjs';

const root = join(import.meta.dirname, '../../../..');
const right = readFileSync(join(root, 'solutions/sizes/output-size.ts'), 'utf8');
const wrong = right.replace(' + 1;', ';');

const ids = ['flat-index', 'output-size'];
const exercises = readConfig().exercises.filter(({ id }) => ids.includes(id));
let starts = 0;
const launcher: typeof launchHere = (child) => {
  starts++;
  return launchHere(child);
};
const judges: Judge[] = [];
const newJudge = () => {
  const judge = new Judge({ exercises, secret: 's', launcher, timeout: 5 });
  judges.push(judge);
  return judge;
};
afterAll(() => Promise.all(judges.map((judge) => judge.close())));

async function grade(judge: Judge, student: string, texts: Record<string, string>) {
  const before = starts;
  const files = new Map(Object.entries(texts).map(([id, text]) => [`${id}.ts`, text]));
  const answers = Object.keys(texts).map((id) => ({ id, path: `${id}.ts` }));
  const none = { notebooks: [], ignored: [], refused: [], refusedNotebooks: [], digest: '' };
  const { exercises } = await judge.judgeSubmission({ student, files, answers, ...none });
  const { status, findings } = exercises.find(({ id }) => id === 'output-size')!;
  return { status, findings, started: starts - before };
}

describe('The same program', () => {
  it('of three students is run twice, and comments and layout make no difference', async () => {
    const judge = newJudge();
    const first = await grade(judge, 'ann', { 'output-size': wrong });
    const second = await grade(judge, 'ben', { 'output-size': `// mine\n${wrong}` });
    const third = await grade(judge, 'cem', { 'output-size': wrong.replaceAll('  ', '\t') });
    expect([first, second, third].map(({ started }) => started)).toEqual([1, 1, 0]);
    expect(first.status).toBe('wrong');
    expect(second.findings).toEqual(first.findings);
    expect(third.findings).toEqual(first.findings);
  });

  it('is judged again if another one ran before it, so that none can spoil the next', async () => {
    const judge = newJudge();
    const spoilt = {
      'flat-index': "Math['fl' + 'oor'] = () => 7; export const flatIndex = () => 0;",
      'output-size': right,
    };
    // In his own processes he harms only himself.
    await grade(judge, 'mallory', spoilt);
    const again = await grade(judge, 'mallory-2', spoilt);
    const honest = await grade(judge, 'ann', { 'output-size': right });
    expect(again).toMatchObject({ status: 'right', started: 2 });
    expect(honest).toMatchObject({ status: 'right', started: 0 });
  });

  const programs = new SamePrograms();
  it('is one of the same exercise alone', () => {
    programs.remember(programs.meet('a', 'code'), noAnswer('wrong', ''));
    expect(programs.meet('a', 'code').verdict?.status).toBe('wrong');
    expect(programs.meet('b', 'code')).toMatchObject({ verdict: undefined, isCommon: false });
  });

  it.each(['timed-out', 'killed', 'crashed', 'fault'] as const)(
    'is run again if it was %s, since the machine may be the reason',
    (status) => {
      const met = programs.meet(status, 'code');
      programs.remember(met, noAnswer(status, ''));
      expect(programs.meet(status, 'code')).toMatchObject({ verdict: undefined, isCommon: true });
    },
  );

  it('is forgotten after 5,000 others', () => {
    for (let i = 0; i < 5_000; i++) programs.meet('other', String(i));
    expect(programs.meet('a', 'code').isCommon).toBe(false);
  });
});
