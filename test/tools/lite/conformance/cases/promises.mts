/** What takes its time: promises, timers and generators. */
import type { Cases } from '../case.mjs';

export const promises: Cases = {
  'A cell awaits, and its names are there afterwards': [
    ['const waited = await Promise.resolve(7); const next = waited + 1;', ''],
    ['next', '8'],
  ],
  'What a cell awaits last is shown': [['await Promise.resolve([1, 2])', '[ 1, 2 ]']],
  'A cell awaits a timer': [['await new Promise((done) => setTimeout(done, 20)); "late"', 'late']],
  'A cell awaits in a loop': [
    ['let all = 0; for (let i = 0; i < 5; i++) { all += await Promise.resolve(i); } all', '10'],
  ],
  'A cell goes through what comes in time': [
    [
      'async function* some() { for (let i = 0; i < 3; i++) { await null; yield i; } }\nconst got: number[] = [];\nawait null;\nfor await (const one of some()) got.push(one);\ngot',
      '[ 0, 1, 2 ]',
    ],
    // tslab alone takes neither of these for a cell that waits.
    ['for await (const one of some()) got.push(one);\ngot.length', '6'],
    ['await (async () => got.length)()', '6'],
  ],
  'Promises are waited for together': [
    [
      'const both = await Promise.all([1, Promise.resolve(2), (async () => 3)()]); both',
      '[ 1, 2, 3 ]',
    ],
    ["(await Promise.allSettled([Promise.reject(new Error('no'))]))[0].status", 'rejected'],
  ],
  'A generator goes on in the next cell': [
    ['function* numbers() { let n = 0; while (true) yield n++; } const it = numbers();', ''],
    ['[it.next().value, it.next().value]', '[ 0, 1 ]'],
    ['it.next()', '{ value: 2, done: false }'],
    ['const [p, q] = numbers(); [...[p, q]]', '[ 0, 1 ]'],
  ],
  'A promise is a value': [
    ['Promise.resolve(1)', 'Promise { 1 }'],
    ['new Promise(() => {})', 'Promise { <pending> }'],
    ['const kept = Promise.resolve(5);', ''],
    ['await kept', '5'],
  ],
  'A rejected promise that is awaited ends the cell': [
    ["await Promise.reject(new RangeError('too far'));", { fails: 'RangeError: too far' }],
    [
      "const failing = async () => {\n  await null;\n  throw new Error('later');\n};\nawait failing();",
      {
        fails:
          "Error: later\n    at line 3, in failing: throw new Error('later');\n    at line 5: await failing();",
      },
    ],
  ],
  'A rejected promise that is caught does not': [
    [
      "try { await Promise.reject(new Error('no')); } catch (e) { console.log(String(e)); }",
      'Error: no',
    ],
    ['await Promise.reject(1).catch((n: number) => n + 1)', '2'],
  ],
  'A rejection that nothing waits for is said': [
    [
      "const lost = async () => {\n  throw new Error('boom');\n};\nvoid lost();",
      {
        warns:
          "UnhandledPromiseRejection: Error: boom\n    at line 2, in lost: throw new Error('boom');\n    at line 4: void lost();",
      },
    ],
    ["void Promise.reject('a text');", { warns: "UnhandledPromiseRejection: 'a text'" }],
  ],
  'A rejection that is caught later in the cell is not said': [
    ["const handled = Promise.reject(new Error('x')); await handled.catch(() => 3)", '3'],
  ],
  'What a timer prints comes with the cell that runs': [
    [
      "const go = { now: false }; const printing = setInterval(() => { if (go.now) { clearInterval(printing); console.log('late'); } }, 5);",
      '',
    ],
    [
      "go.now = true; await new Promise((done) => setTimeout(done, 40)); console.log('next');",
      'late\nnext',
    ],
  ],
  'What a timer throws is said with the cell that runs': [
    [
      "const on = { now: false }; const throwing = setInterval(() => { if (on.now) { clearInterval(throwing); throw new TypeError('late'); } }, 5);",
      '',
    ],
    [
      'on.now = true; await new Promise((done) => setTimeout(done, 40));',
      { warns: 'UncaughtException: TypeError: late' },
    ],
  ],
  'A timer sets a name of an earlier cell': [
    ['let ticks = 0; const ticking = setInterval(() => { ticks++; }, 5);', ''],
    [
      'await new Promise((done) => setTimeout(done, 60)); clearInterval(ticking); ticks > 2',
      'true',
    ],
  ],
  'Microtasks and timers come in their order': [
    [
      "setTimeout(() => console.log('timer'), 0); queueMicrotask(() => console.log('micro')); void Promise.resolve().then(() => console.log('then')); console.log('now'); await new Promise((done) => setTimeout(done, 20));",
      'now\nmicro\nthen\ntimer',
    ],
  ],
  'What a cell starts and does not await goes on in the next one': [
    [
      'let reached = 0; const going = (async () => { await new Promise((done) => setTimeout(done, 20)); reached = 1; })();',
      '',
    ],
    ['await going; reached', '1'],
  ],
  'An await that is in a function only is none of the cell': [
    ['const deferred = async () => { await null; return 4; }; const made = deferred();', ''],
    ['await made', '4'],
  ],
  'An aborted signal and an event are those of a browser, too': [
    [
      "const c = new AbortController(); c.signal.addEventListener('abort', () => console.log('heard')); c.abort();",
      'heard',
    ],
    [
      "const target = new EventTarget(); target.addEventListener('go', () => console.log('went')); target.dispatchEvent(new Event('go'));",
      /went/,
    ],
  ],
};
