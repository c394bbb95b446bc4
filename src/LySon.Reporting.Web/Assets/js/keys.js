// "/" and Ctrl+K put the caret into the search that says so (data-focus-key); Ctrl+S sends the page's form.

addEventListener('keydown', event => {
  const ctrl = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (ctrl && !event.altKey && key === 's') return save(event);
  if (event.altKey || event.shiftKey && key !== '/') return;
  const name = ctrl ? `ctrl+${key}` : key;
  if (!ctrl && typing(event.target)) return;
  const field = [...document.querySelectorAll('[data-focus-key]')].find(f => f.dataset.focusKey === name && f.offsetParent);
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// The form that the caret is in, else the page's main one.
function save(event) {
  const form = document.activeElement?.closest('main form[method=post]') ?? document.querySelector('form[data-unsaved], form[data-keep]');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit(form.querySelector('[data-save-button], button[type=submit]'));
}

function typing(element) {
  return element.isContentEditable || element.matches('input, textarea, select');
}
