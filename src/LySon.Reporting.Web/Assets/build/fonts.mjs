// Fonts as small WOFF2 files and the @font-face rules that name them. A file's name carries a hash of its bytes, so it may be cached
// for ever (see AssetCaching.cs), and the rules say by unicode-range which file a character needs.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { documents, packageFolder, write } from './paths.mjs';

const weights = [400, 600];
// Half of the Latin file is letters that no Vietnamese text holds; a foreign name may borrow one from the system's typeface.
const latin = range(0x20, 0x7e) + ' §©«°±·»ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãçèéêìíñòóôõöùúüý×–—‘’“”•…€−';
const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
// Be Vietnam Pro has no tabular figures, so columns of numbers take these characters from Inter.
const figures = '0123456789.,/%+−';
const paperText = range(0x20, 0x7e) + range(0xa0, 0xff) + 'ĂăĐđĨĩŨũƠơƯư' + range(0x1ea0, 0x1ef9) + '–—‘’“”†•…‰′″₫€−×÷≤≥';
const paperFaces = [['Regular', 400, 'normal'], ['Bold', 700, 'normal'], ['Italic', 400, 'italic'], ['BoldItalic', 700, 'italic']];

export async function buildFonts() {
  const app = [fallback()];
  for (const weight of weights) {
    app.push(await latinFace(weight), vietnameseFace(weight), await figuresFace(weight));
  }
  const paper = await Promise.all(paperFaces.map(paperFace));
  return { app: app.join(''), paper: paper.join('') };
}

async function latinFace(weight) {
  const bytes = await subsetFont(textFile('latin', weight), latin, { targetFormat: 'woff2' });
  return face('Be Vietnam Pro', weight, 'normal', save(`be-vietnam-pro-latin-${weight}`, bytes), codes(latin));
}

function vietnameseFace(weight) {
  return face('Be Vietnam Pro', weight, 'normal', save(`be-vietnam-pro-vietnamese-${weight}`, textFile('vietnamese', weight)), vietnamese);
}

function textFile(subset, weight) {
  return readFileSync(join(packageFolder('@fontsource/be-vietnam-pro'), 'files', `be-vietnam-pro-${subset}-${weight}-normal.woff2`));
}

async function figuresFace(weight) {
  const whole = readFileSync(join(packageFolder('@fontsource/inter'), 'files', `inter-latin-${weight}-normal.woff2`));
  const bytes = await subsetFont(whole, figures, { targetFormat: 'woff2' });
  return face('Inter Figures', weight, 'normal', save(`inter-figures-${weight}`, bytes), codes(figures));
}

async function paperFace([name, weight, style]) {
  const whole = readFileSync(documents('Fonts', `Tinos-${name}.ttf`));
  const bytes = await subsetFont(whole, paperText, { targetFormat: 'woff2' });
  return face('Tinos', weight, style, save(`tinos-${name.toLowerCase()}`, bytes));
}

// The system's sans-serif stretched to the same width and height, so that nothing moves when the typeface arrives.
function fallback() {
  return '@font-face{font-family:"Be Vietnam Fallback";src:local("Arial"),local("Liberation Sans"),local("Roboto");'
    + 'size-adjust:104%;ascent-override:96%;descent-override:25%;line-gap-override:0%}';
}

function save(name, bytes) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = `fonts/${name}.${hash}.woff2`;
  write(file, bytes);
  return file;
}

function face(family, weight, style, file, unicodeRange) {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:swap;`
    + `src:url("${file}") format("woff2")${unicodeRange ? `;unicode-range:${unicodeRange}` : ''}}`;
}

/** The characters as a unicode-range, neighbours joined. */
function codes(characters) {
  const sorted = [...new Set(characters)].map(c => c.codePointAt(0)).sort((a, b) => a - b);
  const runs = [];
  for (const code of sorted) {
    if (runs.at(-1)?.[1] === code - 1) runs.at(-1)[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(',');
}

function range(first, last) {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, i) => first + i));
}
