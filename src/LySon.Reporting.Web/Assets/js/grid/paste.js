// A column pasted from a sheet fills the cells downward from the caret, within the group. Its empty lines leave cells empty: not reported.

export function paste(form, filled) {
  form.addEventListener('paste', event => {
    const cell = event.target;
    if (!cell.matches('.entry-cell')) return;
    const lines = column(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    const group = [...cell.closest('[data-entry-group]').querySelectorAll('.entry-cell')].filter(c => c.offsetParent);
    const targets = group.slice(group.indexOf(cell), group.indexOf(cell) + lines.length);
    targets.forEach((target, index) => (target.value = lines[index]));
    filled(targets);
    const last = targets[targets.length - 1];
    last.focus();
    // keep.js and unsaved.js hear of typing through this event.
    last.dispatchEvent(new Event('input', { bubbles: true }));
    say(form, targets.length, lines.length - targets.length);
  });
}

/** The first column; sheets end the text with a line end of their own. */
function column(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map(line => line.split('\t')[0].trim());
}

function say(form, pasted, left) {
  const status = form.querySelector('[data-entry-said]');
  status.textContent = left > 0 ? `Đã dán ${pasted} ô, ${left} dòng cuối không có ô để dán.` : `Đã dán ${pasted} ô.`;
}
