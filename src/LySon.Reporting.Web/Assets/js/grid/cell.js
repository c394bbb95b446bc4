// One cell: what is typed, what is saved, and whether they differ.

const count = /^(\d+|\d{1,3}(\.\d{3})+)$/;

export const cells = form => [...form.querySelectorAll('.entry-cell')];

/** null: left empty, not reported; NaN: not a count; otherwise the count. */
export function read(cell) {
  const text = cell.value.trim();
  if (text === '') return null;
  return count.test(text) ? Number(text.replaceAll('.', '')) : NaN;
}

export function saved(cell) {
  const seen = cell.form.elements[`s${cell.name.slice(1)}`].value;
  const value = seen.slice(seen.indexOf(':') + 1);
  return value === '' ? null : Number(value);
}

export const isChanged = cell => !Object.is(read(cell), saved(cell));

/** All sources together; null when nobody has reported. What the rules refuse counts as nothing yet. */
export function total(cell) {
  const typed = read(cell);
  const others = cell.dataset.others ? Number(cell.dataset.others) : null;
  if (typed === null || Number.isNaN(typed) || typed > Number(cell.form.dataset.countMax)) return others;
  return typed + (others ?? 0);
}

/** The values of cells as a person may go on writing them: 12 and 1.250. */
export const whole = number => new Intl.NumberFormat('vi-VN').format(number);
