// "Đoạn văn" and "Gạch đầu dòng" for the lines that the selection touches; "- " typed at a line's beginning does the same.
import { bullet } from './text.js';

export function bullets({ form, text, changed }) {
  const buttons = [...form.querySelectorAll('[data-narrative-block]')];
  for (const button of buttons) {
    button.addEventListener('mousedown', event => event.preventDefault());
    button.addEventListener('click', () => {
      for (const p of chosen()) p.classList.toggle(bullet, button.dataset.narrativeBlock === 'bullet');
      show();
      changed();
    });
  }
  document.addEventListener('selectionchange', show);

  text.addEventListener('input', event => {
    const [p] = chosen();
    if (event.isComposing || event.data !== ' ' || !p || p.classList.contains(bullet)) return;
    const first = p.firstChild;
    if (first?.nodeType !== Node.TEXT_NODE || !/^[-–] /.test(first.data)) return;
    first.deleteData(0, 2);
    if (!p.textContent) p.replaceChildren(document.createElement('br'));
    p.classList.add(bullet);
    show();
    changed();
  });

  // Enter on an empty bullet and Backspace at a bullet's beginning end the list.
  text.addEventListener('keydown', event => {
    const [p] = chosen();
    if (event.isComposing || !p?.classList.contains(bullet)) return;
    const ends = (event.key === 'Enter' && p.textContent === '') || (event.key === 'Backspace' && atBeginning(p));
    if (!ends) return;
    event.preventDefault();
    p.classList.remove(bullet);
    show();
    changed();
  });

  function chosen() {
    const selection = getSelection();
    if (!selection.rangeCount || !text.contains(selection.anchorNode)) return [];
    return [...text.children].filter(p => selection.containsNode(p, true) || p.contains(selection.anchorNode));
  }

  function show() {
    const [p] = chosen();
    if (!p) return;
    const is = p.classList.contains(bullet) ? 'bullet' : 'paragraph';
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.narrativeBlock === is));
  }
}

function atBeginning(p) {
  const selection = getSelection();
  if (!selection.isCollapsed) return false;
  const range = document.createRange();
  range.setStart(p, 0);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString() === '';
}
