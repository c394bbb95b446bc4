// The list of figures below the text: a click puts one where the caret stood; "/" after a space goes to its search, Enter takes the first.

export function palette({ text, form, insert, remember }) {
  const root = document.querySelector('[data-palette]');
  if (!root) return;
  const query = root.querySelector('[data-palette-query]');
  let slash = 0;
  root.querySelector('[data-palette-search]').hidden = false;
  root.querySelector('[data-palette-hint]').hidden = false;

  root.addEventListener('mousedown', event => {
    if (event.target.closest('[data-figure]')) event.preventDefault();
  });
  root.addEventListener('click', event => {
    const button = event.target.closest('[data-figure]');
    if (button) take(button);
  });
  query.addEventListener('input', filter);
  query.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      const first = [...root.querySelectorAll('[data-figure]')].find(button => button.offsetParent);
      if (first) take(first);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
      text.focus();
    }
  });
  text.addEventListener('input', event => {
    if (event.isComposing || event.data !== '/') return;
    const { focusNode, focusOffset } = getSelection();
    const before = focusNode.nodeType === Node.TEXT_NODE ? focusNode.data.slice(0, focusOffset - 1) : '';
    if (before !== '' ? !/\s$/.test(before) : focusNode.previousSibling) return;
    remember();
    query.focus();
    slash = 1;
  });
  form.addEventListener('focusin', () => (slash = 0));

  function take(button) {
    insert(`{{${button.dataset.figure}}}`, slash);
    leave();
  }

  function leave() {
    slash = 0;
    query.value = '';
    filter();
  }

  function filter() {
    const words = fold(query.value).split(' ').filter(Boolean);
    let any = false;
    for (const group of root.querySelectorAll('[data-palette-group]')) {
      const name = fold(group.querySelector('h4').textContent);
      let some = false;
      for (const row of group.querySelectorAll('li')) {
        const text = `${name} ${fold(row.textContent)}`;
        row.hidden = !words.every(word => text.includes(word));
        some ||= !row.hidden;
      }
      group.hidden = !some;
      any ||= some;
    }
    root.querySelector('[data-palette-none]').hidden = any;
  }
}

function fold(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim();
}
