// What the grid adds up to as it is typed: each group, the day, how many have reported, how many cells wait to be saved.
import { isChanged, total, whole } from './cell.js';

export function sum(form, all) {
  const part = name => document.querySelector(`[data-entry-${name}]`);
  const day = { reported: 0, total: 0 };
  for (const group of form.querySelectorAll('[data-entry-group]')) {
    const counts = all.filter(cell => group.contains(cell)).map(total).filter(count => count !== null);
    // A cell in conflict shows no field; the server's own count of it stays in data-group-fixed.
    const [fixedReported, fixedTotal] = (group.dataset.groupFixed ?? '0:0').split(':').map(Number);
    const reported = counts.length + fixedReported;
    const scans = counts.reduce((a, b) => a + b, 0) + fixedTotal;
    group.querySelector('[data-group-reported]').textContent = whole(reported);
    group.querySelector('[data-group-total]').textContent = whole(scans);
    day.reported += reported;
    day.total += scans;
  }
  part('reported').textContent = whole(day.reported);
  part('progress').value = day.reported;
  part('total').textContent = whole(day.total);
  unsaved(part('unsaved'), all.filter(isChanged).length);
}

function unsaved(place, count) {
  place.hidden = count === 0;
  place.querySelector('.badge').textContent = `${whole(count)} ô chưa lưu`;
  if (count === 0) place.querySelector('[data-entry-kept]').hidden = true;
}
