// The grid of units: totals and counts while typing, the keys of a sheet, pasting, and the file beside the row that one writes in. Without
// this script everything is a form that the server answers. Markup, one form[data-unit-grid], data-units-at: the address of this grid:
//
//   tr[data-unit]                 a unit; holds input.entry-cell[data-column], data-required where a figure is asked for
//   [data-units-total=0]          a column's sum, data-base: what rows bring that are not here to be typed in
//   [data-units-complete=3], [data-units-counted=68]   the same for units that have all figures, and any
//   [data-units-unsaved], [data-units-unit], [data-units-block], [data-units-from], [data-units-lay], [data-units-beside]
const number = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;
const written = value => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 }).format(value);

for (const form of document.querySelectorAll('form[data-unit-grid]')) start(form);

function start(form) {
  const cells = [...form.querySelectorAll('.entry-cell')];
  form.addEventListener('input', event => {
    if (event.target.matches('.entry-cell')) typed(form, cells, event.target);
  });
  form.addEventListener('keydown', event => {
    if (event.target.matches('.entry-cell')) press(event, cells, () => typed(form, cells, event.target));
  });
  form.addEventListener('paste', event => {
    if (event.target.matches('.entry-cell')) paste(form, event);
  });
  form.addEventListener('focusin', event => {
    const row = event.target.closest('tr[data-unit]');
    if (row && event.target.matches('.entry-cell')) show(form, row);
  });
  sum(form, cells);
}

/** null: nothing reported; undefined: no figure, because there is none of the kind or it cannot be read. */
function read(cell) {
  const text = cell.value.trim();
  if (text === '') return null;
  return number.test(text) ? Number(text.replaceAll('.', '').replace(',', '.')) : undefined;
}

function isWrong(cell) {
  return read(cell) === undefined && !/^\s*[-–—]\s*$/.test(cell.value);
}

function typed(form, cells, cell) {
  cell.classList.toggle('is-wrong', isWrong(cell));
  if (isWrong(cell)) cell.setAttribute('aria-invalid', 'true');
  else cell.removeAttribute('aria-invalid');
  sum(form, cells);
}

function sum(form, cells) {
  for (const total of form.querySelectorAll('[data-units-total]')) {
    const figures = cells.filter(c => c.dataset.column === total.dataset.unitsTotal).map(read).filter(v => v !== null && v !== undefined);
    if (total.dataset.base) figures.push(Number(total.dataset.base));
    total.textContent = figures.length === 0 ? '–' : written(figures.reduce((a, b) => a + b, 0));
  }
  const units = [...form.querySelectorAll('tr[data-unit]')].map(row => [...row.querySelectorAll('.entry-cell')]).filter(u => u.length);
  const complete = u => u.some(c => c.value.trim()) && u.every(c => !isWrong(c) && (c.value.trim() || !('required' in c.dataset)));
  count('complete', units.filter(complete).length);
  count('counted', units.filter(u => u.some(c => typeof read(c) === 'number')).length);
  const waiting = cells.filter(c => c.value !== c.defaultValue || c.classList.contains('is-pasted')).length;
  const place = form.querySelector('[data-units-unsaved]');
  if (!place) return;
  place.hidden = waiting === 0;
  place.querySelector('.badge').textContent = `${written(waiting)} ô chưa lưu`;
}

function count(what, here) {
  const attribute = `units${what[0].toUpperCase()}${what.slice(1)}`;
  for (const place of document.querySelectorAll(`[data-units-${what}]`))
    place.textContent = written(here + Number(place.dataset[attribute]));
}

// Down and up the column, on to the next unit, and K for a zero that the paper says in words.
function press(event, cells, changed) {
  if (event.isComposing || event.ctrlKey || event.metaKey) return;
  const cell = event.target;
  const column = cells.filter(c => c.dataset.column === cell.dataset.column);
  if (event.altKey) {
    if (event.key === 'ArrowRight') go(event, cells.find(c => c.closest('tr') === column[column.indexOf(cell) + 1]?.closest('tr')));
    return;
  }
  if (event.key.toLowerCase() === 'k') {
    event.preventDefault();
    cell.select();
    document.execCommand('insertText', false, '0');
    const note = document.getElementById('note');
    if (note && !note.value) note.value = 'Bản giấy ghi “không phát sinh”';
    changed();
    return;
  }
  const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) go(event, column[column.indexOf(cell) + step]);
}

function go(event, cell) {
  event.preventDefault();
  cell?.focus();
  cell?.select();
}

// The server lays a block into the grid, by names or from this cell on, and the page comes back with nothing kept yet.
function paste(form, event) {
  const block = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(block.trim())) return;
  event.preventDefault();
  form.querySelector('[data-units-block]').value = block;
  form.querySelector('[data-units-from]').value = event.target.name.slice(1);
  form.requestSubmit(form.querySelector('[data-units-lay]'));
}

let shown = null;

async function show(form, row) {
  const unit = row.dataset.unit;
  const chosen = form.querySelector('[data-units-unit]');
  if (chosen.value === unit) return;
  chosen.value = shown = unit;
  for (const other of form.querySelectorAll('tr.is-current')) other.classList.remove('is-current');
  row.classList.add('is-current');
  const answer = await fetch(`${form.dataset.unitsAt}&handler=paper&unit=${unit}`);
  if (!answer.ok || shown !== unit) return;
  const beside = document.querySelector('[data-units-beside]');
  const note = beside.querySelector('#note');
  if (note && note.value !== note.defaultValue) keep(form, note);
  beside.innerHTML = await answer.text();
}

// A note that was typed goes with the form, also when its unit is not the one shown any more.
function keep(form, note) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: note.name, value: note.value });
  form.append(field);
}
