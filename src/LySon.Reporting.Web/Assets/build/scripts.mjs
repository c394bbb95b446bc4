// One small script for every page, and parts that it fetches where their markup stands (app.js says which). A part's name carries a hash
// of its bytes, so it may be cached for ever (see AssetCaching.cs).
import { build } from 'esbuild';
import { output, source } from './paths.mjs';

export async function buildScripts() {
  await build({
    entryPoints: [source('js/app.js')],
    outdir: output(),
    bundle: true,
    splitting: true,
    chunkNames: 'parts/[name].[hash]',
    minify: true,
    format: 'esm',
    target: ['es2022'],
    charset: 'utf8',
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
