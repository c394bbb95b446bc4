// npm run build: styles, scripts, icons and fonts into wwwroot/lib. Everything there is made; nothing there is committed.
import { rmSync } from 'node:fs';
import { output } from './paths.mjs';
import { buildFonts } from './fonts.mjs';
import { buildIcons } from './icons.mjs';
import { buildScripts } from './scripts.mjs';
import { buildStyles } from './styles.mjs';

rmSync(output(), { recursive: true, force: true });
const fonts = await buildFonts();
await Promise.all([buildStyles(fonts), buildScripts(), buildIcons()]);
