// A row with data-href opens where its link leads, wherever it is clicked. Selecting text and the row's own controls stay what they are.

addEventListener('click', event => follow(event, event.ctrlKey || event.metaKey));
addEventListener('auxclick', event => {
  if (event.button === 1) follow(event, true);
});

function follow(event, newTab) {
  const row = event.target.closest?.('tr[data-href]');
  if (!row || event.defaultPrevented || event.target.closest('a, button, input, select, textarea, label, summary')) return;
  if (String(getSelection()).trim()) return;
  if (newTab) open(row.dataset.href, '_blank', 'noopener');
  else location.assign(row.dataset.href);
}
