// The entry grid: totals, warnings and unsaved cells while typing, and the keys of a sheet. Without this script the form is sent whole and
// the server says the same things. Markup, one form[data-entry-grid]:
//
//   data-unusual-times, data-unusual-min, data-count-max: the numbers of the rules; data-not-a-count, data-too-large: their sentences
//   [data-entry-group]            a group; holds [data-group-reported] and [data-group-total]
//   input.entry-cell name="v12"   what is typed; data-mean: usual scans a day, data-others: what other sources counted
//   input[type=hidden] name="s12" what is saved: "version:value", "version:" when nothing is
//   th#n12                        the venue's name; notes stand in it, id m12
//   [data-entry-reported], [data-entry-progress], [data-entry-total], [data-entry-unsaved], [data-entry-kept], [data-entry-filter]
//
// Only changed cells are sent, so that saving over a weak link stays small.
import { cells, isChanged, read } from './grid/cell.js';
import { note } from './grid/notes.js';
import { keys } from './grid/keys.js';
import { paste } from './grid/paste.js';
import { find } from './grid/find.js';
import { sum } from './grid/sums.js';

for (const form of document.querySelectorAll('form[data-entry-grid]')) start(form);

function start(form) {
  const all = cells(form);
  form.addEventListener('input', event => {
    if (event.target.matches('.entry-cell')) changed(form, [event.target]);
  });
  form.addEventListener('focusin', event => {
    if (event.target.matches('.entry-cell')) event.target.select();
  });
  form.addEventListener('formdata', event => {
    for (const cell of all) {
      if (isChanged(cell)) continue;
      event.formData.delete(cell.name);
      event.formData.delete(`s${cell.name.slice(1)}`);
    }
  });
  form.addEventListener('lyson:kept', () => (form.querySelector('[data-entry-kept]').hidden = false));
  keys(form, cell => changed(form, [cell]));
  paste(form, touched => changed(form, touched));
  find(form);
  sum(form, all);
}

function changed(form, touched) {
  for (const cell of touched) note(form, cell, read(cell));
  sum(form, cells(form));
}
