// One self-contained bundle per entry, so that no page downloads what only another page needs.
import { build } from 'esbuild';
import { output, source } from './paths.mjs';

const entries = ['app', 'chart', 'grid', 'editor'];

export async function buildScripts() {
  await build({
    entryPoints: entries.map(name => source('js', `${name}.js`)),
    outdir: output(),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
