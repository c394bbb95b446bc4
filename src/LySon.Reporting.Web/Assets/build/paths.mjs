import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);

export const source = (...parts) => join(root, 'Assets', ...parts);
export const output = (...parts) => join(root, 'wwwroot/lib', ...parts);
export const documents = (...parts) => join(root, '../LySon.Reporting.Documents', ...parts);
export const modules = join(root, 'node_modules');

/** Folder of an installed package, wherever npm put it. */
export const packageFolder = name => dirname(require.resolve(`${name}/package.json`));

export function write(name, content) {
  const path = output(name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
