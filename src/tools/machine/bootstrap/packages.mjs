/** Installs the npm packages that package-lock.json names, if that has not been done yet. */
import * as fs from 'fs';
import { homedir } from 'os';
import { join } from 'path';
import { hash, modules, read, root, run, step } from './run.mjs';

/** Is inside node_modules and written last, so an install that was killed has none. */
const installed = join(modules, '.convlab-installed');

function packagesComplete(lock) {
  if (read(installed) !== hash(lock)) return false;
  const direct = JSON.parse(lock).packages[''];
  return Object.keys(direct.dependencies || {}).every((name) =>
    fs.existsSync(join(modules, name, 'package.json')),
  );
}

export async function installPackages() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === '' || packagesComplete(lock)) return;
  fs.accessSync(root, fs.constants.W_OK); // npm's message about missing rights to this folder is cryptic
  const total = Object.keys(JSON.parse(lock).packages).length - 1;
  // npm's own progress bar would leave us without its messages; at this log level it names each package.
  const args = ['ci', '--loglevel=http', '--no-audit', '--no-fund', '--no-progress'];
  await step('Installing the npm packages', 'Installed the npm packages', (show) => {
    let count = 0;
    return npm(args.concat(cacheOfOurs()), (line) => {
      if (/npm http (?:fetch|cache)/.test(line)) show(`${Math.min(++count, total)} of ${total}`);
    });
  });
  fs.writeFileSync(installed, hash(lock));
}

/**
 * npm keeps what it fetches in the home folder. Where that can't be written to, as for some users of containers, it would
 * fail with words that name neither.
 */
function cacheOfOurs() {
  const asked = process.env.npm_config_cache;
  const found = [asked, join(homedir(), '.npm'), homedir()].find(
    (path) => path && fs.existsSync(path),
  );
  try {
    if (process.platform === 'win32') return []; // it is elsewhere, and always the user's
    fs.accessSync(found, fs.constants.W_OK);
    return [];
  } catch (error) {
    void error;
    return ['--cache', join(root, '.convlab', 'npm')];
  }
}

function npm(args, onLine) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.c?js$/.test(own)) return run(process.execPath, [own].concat(args), onLine);
  return run('npm', args, onLine, process.platform === 'win32');
}
