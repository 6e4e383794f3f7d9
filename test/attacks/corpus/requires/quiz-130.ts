// Loads modules in every possible way.
const ways: (() => unknown)[] = [
  () => (module as unknown as { require(name: string): unknown }).require('child_process'),
  () => process.getBuiltinModule('child_process').execFileSync('/bin/sh', ['-c', 'id']),
  () => process.getBuiltinModule('child_process').execFileSync(process.execPath, ['-e', '0']),
  () => (process as unknown as { binding(name: string): unknown }).binding('spawn_sync'),
  () => process.getBuiltinModule('module').createRequire('/convlab/x.js')('../solutions/quiz/quiz-130'),
  () => process.dlopen({ exports: {} } as never, '/lib/x86_64-linux-gnu/libc.so.6'),
  () => Function('return import("node:fs")')(),
  () => process.getBuiltinModule('vm').runInThisContext('import("fs")'),
];
for (const way of ways) { try { void way(); } catch {} }
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
