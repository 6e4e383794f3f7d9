// Starts a program that is meant to survive and overwrite the results.
const { spawn } = process.getBuiltinModule('child_process');
const script = 'setInterval(()=>{try{require("fs").writeFileSync("/tmp/convlab-was-here","1")}catch{}},50)';
try {
  spawn(process.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref();
} catch {}
export const depth = 7;
export const size = 1234;
export const features = 99;
export const steps = [9999, 8888, 7777, 6666];
