// A field above the grid that leaves only the venues whose names contain what is typed, with or without diacritics.

const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();

export function find(form) {
  const box = document.querySelector('[data-entry-filter]');
  if (!box) return;
  const rows = [...form.querySelectorAll('tbody tr')].map(row => ({ row, name: fold(row.querySelector('th').textContent) }));
  box.hidden = false;
  box.querySelector('input').addEventListener('input', event => {
    const words = fold(event.target.value).split(/\s+/).filter(Boolean);
    for (const { row, name } of rows) row.hidden = !words.every(word => name.includes(word));
  });
}
