// What MSBuild calls: restores node_modules when the lock file changed and builds wwwroot/lib, one process at a time, because two
// builds of the same clone (an IDE and a terminal, a run and a test) would otherwise delete each other's node_modules.
import { execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const lock = join(root, 'obj/assets.lock');
const restored = join(root, 'node_modules/.restored');
const stamp = join(root, 'wwwroot/lib/.stamp');
const inputs = ['Assets', 'package.json', 'package-lock.json', '../LySon.Reporting.Documents/Fonts'].map(path => join(root, path));
const staleAfter = 10 * 60_000;

if (Number(process.versions.node.split('.')[0]) < 20) fail(`Node.js 20 or newer is needed, this is ${process.version}.`);

await acquire();
process.on('exit', () => rmSync(lock, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

// Whoever waited for the lock finds the work done.
if (existsSync(stamp) && Math.max(...inputs.map(newest)) <= statSync(stamp).mtimeMs) process.exit(0);

const wanted = readFileSync(join(root, 'package-lock.json'), 'utf8');
const present = existsSync(restored) && readFileSync(restored, 'utf8') === wanted;
if (!present) {
  npm('ci --no-audit --no-fund --loglevel=error');
  writeFileSync(restored, wanted);
}
npm('run build --silent');
writeFileSync(stamp, '');

async function acquire() {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (age() > staleAfter) rmSync(lock, { recursive: true, force: true });
      else await new Promise(resolve => setTimeout(resolve, 200));
    }
  }
}

function newest(path) {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
}

function age() {
  try {
    return Date.now() - statSync(lock).mtimeMs;
  } catch {
    return 0;
  }
}

function npm(command) {
  try {
    execSync(`npm ${command}`, { cwd: root, stdio: 'inherit' });
  } catch {
    fail(`npm ${command} failed.`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
