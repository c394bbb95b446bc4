// One SVG sprite of the icons in use: the icon font would be 134 KB. Assets/icons.txt lists them, one a line.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, source, write } from './paths.mjs';

export async function buildIcons() {
  const names = readFileSync(source('icons.txt'), 'utf8').split('\n').map(line => line.trim()).filter(Boolean);
  const symbols = names.map(symbol);
  write('icons.svg', `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}

function symbol(name) {
  const path = join(packageFolder('bootstrap-icons'), 'icons', `${name}.svg`);
  if (!existsSync(path)) throw new Error(`Assets/icons.txt: bootstrap-icons has no icon "${name}".`);
  const shapes = readFileSync(path, 'utf8').replace(/<\/?svg[^>]*>/g, '').replace(/\s*\n\s*/g, '').trim();
  return `<symbol id="${name}" viewBox="0 0 16 16">${shapes}</symbol>`;
}
