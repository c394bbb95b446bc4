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
const vietnamese = 'ĂăĐđĨĩŨũƠơƯư\u0300\u0301\u0303\u0304\u0308\u0309\u0323\u0329₫' + range(0x1ea0, 0x1ef9);
// Be Vietnam Pro has no tabular figures, so columns of numbers take these characters from Inter.
const figures = '0123456789.,/%+−';
// The printed pages' typeface: what Vietnamese needs, and the rest of what the font prints for the rare page that holds it.
const paperText = range(0x20, 0x7e) + ' §°«»×ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư' + range(0x1ea0, 0x1ef9) + '–—‘’“”…−';
const paperRest = [...range(0xa0, 0xff) + '†•‰′″₫€÷≤≥'].filter(c => !paperText.includes(c)).join('');
const paperFaces = [['Regular', 400, 'normal'], ['Bold', 700, 'normal'], ['Italic', 400, 'italic'], ['BoldItalic', 700, 'italic']];

export async function buildFonts() {
  const app = [fallback()];
  for (const weight of weights) {
    app.push(await textFace('latin', weight, latin), await textFace('vietnamese', weight, vietnamese), await figuresFace(weight));
  }
  const paper = await Promise.all(paperFaces.flatMap(f => [paperFace(f, '', paperText), paperFace(f, '-rest', paperRest)]));
  return { app: app.join(''), paper: paper.join('') };
}

// All without hinting, which is half of a file and which no screen of today shows.
async function textFace(part, weight, characters) {
  const whole = readFileSync(join(packageFolder('@fontsource/be-vietnam-pro'), 'files', `be-vietnam-pro-${part}-${weight}-normal.woff2`));
  const bytes = await subset(whole, characters);
  return face('Be Vietnam Pro', weight, 'normal', save(`be-vietnam-pro-${part}-${weight}`, bytes), codes(characters));
}

async function figuresFace(weight) {
  const whole = readFileSync(join(packageFolder('@fontsource/inter'), 'files', `inter-latin-${weight}-normal.woff2`));
  const bytes = await subset(whole, figures);
  return face('Inter Figures', weight, 'normal', save(`inter-figures-${weight}`, bytes), codes(figures));
}

async function paperFace([name, weight, style], part, characters) {
  const whole = readFileSync(documents('Fonts', `Tinos-${name}.ttf`));
  const bytes = await subset(whole, characters);
  return face('Tinos', weight, style, save(`tinos-${name.toLowerCase()}${part}`, bytes), codes(characters));
}

function subset(whole, characters) {
  return subsetFont(whole, characters, { targetFormat: 'woff2', noHinting: true });
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

// A typeface that comes after the first picture is used from the next page on: lines that were read do not break anew.
function face(family, weight, style, file, unicodeRange) {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:optional;`
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
