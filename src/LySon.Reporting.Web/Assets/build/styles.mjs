// Bootstrap's parts in use and our own components, compiled from Assets/scss; the font faces come from the font step.
import { transform } from 'esbuild';
import * as sass from 'sass';
import { modules, source, write } from './paths.mjs';

const sheets = ['app', 'paper', 'rounds'];

export async function buildStyles(fonts) {
  for (const sheet of sheets) {
    const { css } = sass.compile(source('scss', `${sheet}.scss`), {
      loadPaths: [modules],
      quietDeps: true,
      // Bootstrap 5.3 is written with @import; the warning is for its authors.
      silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
    });
    const all = (fonts[sheet] ?? '') + css;
    const { code } = await transform(all, { loader: 'css', minify: true, target: ['chrome120', 'firefox120', 'safari17'] });
    write(`${sheet}.css`, code);
  }
}
