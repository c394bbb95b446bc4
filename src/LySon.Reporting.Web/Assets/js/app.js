// On every page. Each module looks for its own markup and does nothing without it; every page also works when none of them runs.
import './keys.js';
import './menus.js';
import './rows.js';
import './fields.js';
import './unsaved.js';
import './keep.js';
import './connection.js';
import './confirm.js';

// The larger parts, fetched only by pages that hold their markup.
const parts = [
  ['[data-hx-get]', () => import('./live.js')],
  ['form [data-val=true]', () => import('./validation.js')],
  ['[data-scan-chart]', () => import('./chart.js')],
  ['[data-bar-chart]', () => import('./bars.js')],
  ['[data-disk-chart]', () => import('./disk.js')],
  ['[data-entry-grid]', () => import('./grid.js')],
  ['[data-unit-grid]', () => import('./units.js')],
  ['[data-verify]', () => import('./verify.js')],
  ['form[data-drop]', () => import('./drop.js')],
  ['[data-passkey-sign-in], [data-passkey-new]', () => import('./passkeys.js')],
  ['[data-print], [data-copy]', () => import('./codes.js')],
  ['[data-wall]', () => import('./wall.js')],
  ['[data-report-editor], [data-paper]', () => import('./editor.js')],
];

fetchParts();
document.addEventListener('htmx:after:settle', fetchParts);

function fetchParts() {
  for (const [markup, fetchPart] of parts) {
    if (document.querySelector(markup)) fetchPart();
  }
}
