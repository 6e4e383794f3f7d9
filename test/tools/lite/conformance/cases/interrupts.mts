/** Cells that are interrupted, and what is left afterwards. */
import type { Cases } from '../case.mjs';

const STOPPED = 'Stopped. What was computed so far is kept; run this cell again to begin it anew.';

/** A cell that is stopped a moment after it has begun. */
const stopped = (run: string) => ({ run, interruptAfter: 100, gives: { fails: STOPPED } });
const GOES_ON = [
  'const seen = beats; await new Promise((go) => setTimeout(go, 60)); beats > seen',
  'false',
] as const;

export const interrupts: Cases = {
  'A loop that awaits a timer is stopped and keeps its state': [
    ['let kept = 7;', ''],
    {
      run: 'let rounds = 0; for (;;) { rounds++; await new Promise((go) => setTimeout(go, 5)); }',
      interruptAfter: 100,
      gives: { fails: STOPPED },
    },
    ['[kept, rounds > 0]', '[ 7, true ]'],
    ['await new Promise((go) => setTimeout(go, 5)); kept + 1', '8'],
  ],
  'A loop that was stopped while it waited does not go on': [
    ['let beats = 0; const pause = () => new Promise((go) => setTimeout(go, 2));', ''],
    stopped('for (;;) { beats++; await pause(); }'),
    GOES_ON,
  ],
  'Nor does one in a function that another cell has declared': [
    ['const beatOn = async () => { for (;;) { beats++; await pause(); } };', ''],
    stopped('await beatOn();'),
    GOES_ON,
    ['const twice = async () => { await pause(); return 2 * (await 1); }; await twice()', '2'],
  ],
  'Nor does one that catches what ends it, or goes through a generator': [
    stopped('for (;;) { try { beats++; await pause(); } catch {} }'),
    GOES_ON,
    stopped(
      'async function* beating() { for (;;) { await pause(); yield beats++; } }\nawait null; for await (const _ of beating());',
    ),
    GOES_ON,
  ],
  'Nor do timers that a stopped cell has set': [
    stopped('setInterval(() => beats++, 2); await new Promise(() => {});'),
    GOES_ON,
    stopped(
      'const again = () => { beats++; setTimeout(again, 2); };\nagain(); await new Promise(() => {});',
    ),
    GOES_ON,
  ],
  'A timer of a cell that has ended goes on when another is stopped': [
    ['const beating2 = setInterval(() => beats++, 2); 1', '1'],
    stopped('for (;;) await pause();'),
    ['const seen2 = beats; await new Promise((go) => setTimeout(go, 60)); beats > seen2', 'true'],
    ['clearInterval(beating2); 2', '2'],
  ],
  'A promise that never comes is stopped': [
    { run: 'await new Promise(() => {});', interruptAfter: 100, gives: { fails: STOPPED } },
    ['kept', '7'],
  ],
  'What is printed before an interrupt is kept': [
    {
      run: "console.log('on'); await new Promise(() => {});",
      interruptAfter: 100,
      gives: { fails: STOPPED, prints: 'on' },
    },
  ],
  'A function that waits is stopped': [
    {
      run: 'const wait = async () => {\n  await new Promise(() => {});\n};\nawait wait();',
      interruptAfter: 100,
      gives: { fails: STOPPED },
    },
    ['typeof wait', 'function'],
  ],
  'A training that awaits says at which step it was': [
    "import { nn, optim, randn } from 'convlab';\nconst net = new nn.Linear(2, 1);\nconst optimizer = new optim.SGD(net.parameters(), { lr: 0.1 });\nlet steps = 0;",
    {
      run: 'for (let i = 0; ; i++) {\n  optimizer.zeroGrad();\n  net(randn([8, 2])).mean().backward();\n  optimizer.step();\n  if (++steps === 3) await new Promise(() => {});\n}',
      interruptAfter: 300,
      gives: {
        fails:
          'Stopped at step 3. What was learned so far is kept: run this cell again to go on from there.',
      },
    },
    ['steps', '3'],
  ],
  'An interrupt cancels the cells that were sent with it': [
    {
      together: [
        { run: 'await new Promise(() => {});', interruptAfter: 100, gives: { fails: STOPPED } },
        ['"after"', { aborted: true }],
      ],
    },
  ],
  'An endless chain of promises is stopped': [
    {
      run: 'let chained = 0; for (;;) { chained++; await null; }',
      interruptAfter: 100,
      gives: { fails: STOPPED },
    },
    ['1 + 1', '2'],
    ['kept', '7'],
  ],
  'An endless loop is stopped': [
    ['let before = 7;', ''],
    { run: 'while (true) {}', interruptAfter: 100, gives: { fails: STOPPED } },
    ['1 + 1', '2'],
    ['before', '7'],
    ["import { tensor } from 'convlab'; tensor([1, 2]).sum().item()", '3'],
  ],
  'An endless regular expression is stopped': [
    { run: "/(a+)+$/.test('a'.repeat(40) + 'b');", interruptAfter: 100, gives: { fails: STOPPED } },
    ['2 + 1', '3'],
  ],
  'An endless training is stopped at its step': [
    "import { nn, optim, randn } from 'convlab';\nconst net2 = new nn.Linear(2, 1);\nconst optimizer2 = new optim.SGD(net2.parameters(), { lr: 0.1 });",
    {
      run: 'while (true) {\n  optimizer2.zeroGrad();\n  net2(randn([8, 2])).mean().backward();\n  optimizer2.step();\n}',
      interruptAfter: 300,
      gives: { fails: /^Stopped at step \d+\. What was learned so far is kept/ },
    },
  ],
  'An interrupt of nothing does nothing': [{ interrupt: true }, ['3', '3'], ['await null; 4', '4']],
  'After a restart nothing of before is there': [
    ['let beforeRestart = 1;', ''],
    { restart: true },
    ['beforeRestart', { fails: /^1:1 - Cannot find name 'beforeRestart'/ }],
    ['let beforeRestart = 2; beforeRestart', '2'],
  ],
};
