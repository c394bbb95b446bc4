// The grid of a typed table: Enter and the arrows go up and down a column, a block from a sheet fills cells to the right and below,
// rows come and go without the page, and what the server says of a cell stands beside it. The section's form saves it (save.js).

const steps = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

export function fillCells(form, grid) {
  grid.addEventListener('keydown', event => {
    const cell = event.target;
    const step = steps[event.key];
    if (!step || !cell.matches('input') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    event.preventDefault();
    const back = event.key === 'Enter' && event.shiftKey;
    beside(grid, cell, back ? -1 : step)?.focus();
  });
  grid.addEventListener('focusin', event => event.target.matches('.cells-input') && event.target.select());
  grid.addEventListener('paste', event => paste(grid, event));
  grid.addEventListener('click', event => {
    const button = event.target.closest('[data-cells-add], [name=remove-row]');
    if (!button) return;
    event.preventDefault();
    if (button.matches('[data-cells-add]')) add(grid).querySelector('input').focus();
    else remove(grid, button.closest('[data-cells-row]'));
  });
  form.addEventListener('lyson:answer', ({ detail }) => detail.cells && note(grid, detail.cells));
}

const rows = grid => [...grid.querySelectorAll('[data-cells-row]')].filter(row => !row.hidden);
const inputs = row => [...row.querySelectorAll('input')];

function beside(grid, cell, step) {
  const all = rows(grid);
  const row = cell.closest('[data-cells-row]');
  const next = all[all.indexOf(row) + step];
  return next && inputs(next)[inputs(row).indexOf(cell)];
}

function paste(grid, event) {
  const lines = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '')
    .split('\n').map(line => line.split('\t'));
  if (lines.length < 2 && lines[0].length < 2) return;
  event.preventDefault();
  const row = event.target.closest('[data-cells-row]');
  const column = inputs(row).indexOf(event.target);
  let at = rows(grid).indexOf(row);
  let filled = 0;
  for (const line of lines) {
    const target = rows(grid)[at++] ?? (grid.querySelector('[data-cells-add]') && add(grid));
    if (!target) break;
    inputs(target).slice(column, column + line.length).forEach((cell, index) => {
      cell.value = line[index].trim();
      filled++;
    });
  }
  event.target.dispatchEvent(new Event('input', { bubbles: true }));
  grid.querySelector('[data-cells-said]').textContent = `Đã dán ${filled} ô.`;
}

function change(element, name, how) {
  if (element.hasAttribute(name)) element.setAttribute(name, how(element.getAttribute(name)));
}

/** A row like the last one, empty, under the next number. */
function add(grid) {
  const all = [...grid.querySelectorAll('[data-cells-row]')];
  const row = all[all.length - 1].cloneNode(true);
  const number = all.length;
  row.hidden = false;
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const name of ['id', 'name', 'aria-labelledby', 'aria-describedby']) {
      change(element, name, text => text.replace(/\b(row|cell|name)-\d+/g, `$1-${number}`));
    }
    change(element, 'aria-label', text => text.replace(/\d+$/, number + 1));
    if (element.matches('.cells-note')) element.textContent = '';
  }
  for (const input of inputs(row)) {
    input.value = '';
    input.removeAttribute('aria-invalid');
  }
  all[all.length - 1].after(row);
  return row;
}

/** An empty row is not kept; hidden, it leaves the numbers of the others alone. */
function remove(grid, row) {
  const next = beside(grid, inputs(row)[0], 1) ?? beside(grid, inputs(row)[0], -1);
  for (const input of inputs(row)) input.value = '';
  if (next) row.hidden = true;
  inputs(row)[0].dispatchEvent(new Event('input', { bubbles: true }));
  (next ?? inputs(row)[0]).focus();
}

function note(grid, notes) {
  for (const input of grid.querySelectorAll('[data-cells-row] input')) {
    const words = notes[input.name] ?? '';
    document.getElementById(`note-${input.name}`).textContent = words;
    if (words) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  }
}
