// Enter and the arrows go down and up the column, over the groups; Delete empties the cell. Tab stays the browser's.

const steps = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

export function keys(form, emptied) {
  form.addEventListener('keydown', event => {
    const cell = event.target;
    if (!cell.matches('.entry-cell') || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Delete' && !event.shiftKey) {
      event.preventDefault();
      // Through the browser's own editing, so that Ctrl+Z brings the figure back.
      cell.select();
      document.execCommand('delete');
      emptied(cell);
      return;
    }
    const step = steps[event.key];
    if (!step || (event.shiftKey && event.key !== 'Enter')) return;
    event.preventDefault();
    move(form, cell, event.shiftKey ? -1 : step);
  });
}

function move(form, cell, step) {
  const shown = [...form.querySelectorAll('.entry-cell')].filter(c => c.offsetParent);
  const next = shown[shown.indexOf(cell) + step];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
