/** The program that attacks the sandbox from inside, and reports what it got. It runs there like main.cjs. */

/** Plain JavaScript: it is written into the folder that the sandbox shows. */
export const probe = String.raw`
const fs = require('node:fs');
const net = require('node:net');
const { spawn } = require('node:child_process');
const got = (work) => { try { return work(); } catch { return undefined; } };
const outside = ['/etc/passwd', '/root', '/home', '/tmp', '/usr/bin', '/var'].filter((path) => got(() => fs.statSync(path)));
const written = ['/', '/tmp', '/dev/shm', '/convlab', '.'].filter((folder) => got(() => { fs.writeFileSync(folder + '/probe', 'x'); return true; }));
const environment = Object.keys(process.env).filter((name) => !['CONVLAB_BACKEND', 'CONVLAB_THREADS', 'CONVLAB_PROGRESS', 'LANG', 'TZ', 'PWD'].includes(name));
const seen = (got(() => fs.readdirSync('/proc')) ?? []).filter((name) => /^\d+$/.test(name)).length;
const uid = process.getuid();
const reaches = (options) => new Promise((resolve) => {
  const socket = net.connect(options, () => resolve(true)).on('error', () => resolve(false));
  setTimeout(() => { socket.destroy(); resolve(false); }, 1000);
});
async function forks() {
  const started = [];
  let refused = false;
  for (let i = 0; i < 60 && !refused; i++) {
    try {
      const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3000)'], { stdio: 'inherit' });
      child.on('error', () => { refused = true; });
      if (child.pid === undefined) refused = true;
      else started.push(child);
    } catch { refused = true; }
    await new Promise((next) => setTimeout(next, 5));
  }
  for (const child of started) got(() => child.kill('SIGKILL'));
  return started.length;
}
function memory() {
  const all = [];
  try { while (all.length < 40) all.push(Buffer.alloc(64 * 2 ** 20, 1)); } catch {}
  return all.length * 64;
}
process.on('uncaughtException', () => {});
(async () => {
  const network = await reaches({ host: '1.1.1.1', port: 53 }) || await reaches({ host: '127.0.0.1', port: Number(process.argv[2]) });
  const said = { outside, written, environment, seen, uid, network };
  fs.writeSync(1, JSON.stringify(said) + '\n');
  fs.writeSync(1, JSON.stringify({ forks: await forks() }) + '\n');
  fs.writeSync(1, JSON.stringify({ memory: memory() }) + '\n');
  process.exit(0);
})();
`;
