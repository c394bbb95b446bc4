// Below the text: what the chosen figure is, where it comes from and how it is written. A chip is chosen by a click or by the caret
// standing right behind it, so the keyboard reaches it too.
import { spell } from './text.js';

export function strip({ form, text, figures, changed }) {
  const root = form.querySelector('[data-narrative-strip]');
  const spelling = root.querySelector('[data-strip-spelling]');
  let chosen = null;

  text.addEventListener('click', event => {
    const chip = event.target.closest('.figure-chip');
    if (!chip) return;
    // A click on what cannot be edited focuses nothing; the caret goes right behind it, where the keyboard would have put it.
    text.focus({ preventScroll: true });
    getSelection().collapse(chip.parentNode, [...chip.parentNode.childNodes].indexOf(chip) + 1);
    choose(chip);
  });
  document.addEventListener('selectionchange', () => {
    if (document.activeElement === text) choose(behindCaret(text));
  });
  new MutationObserver(() => chosen && !chosen.isConnected && choose(null)).observe(text, { childList: true, subtree: true });

  spelling.addEventListener('change', () => {
    const usual = figures[chosen.dataset.key].spellings[0].format;
    if (spelling.value === usual) delete chosen.dataset.format;
    else chosen.dataset.format = spelling.value;
    chosen.textContent = spell(figures[chosen.dataset.key], chosen.dataset.format);
    changed();
  });
  root.querySelector('[data-strip-remove]').addEventListener('click', () => {
    const after = chosen.nextSibling;
    const p = chosen.parentElement;
    chosen.remove();
    if (!p.childNodes.length) p.append(document.createElement('br'));
    text.focus();
    getSelection().collapse(after ?? p, after ? 0 : p.childNodes.length);
    changed();
  });

  function choose(chip) {
    if (chip === chosen) return;
    chosen?.classList.remove('is-chosen');
    chosen = chip;
    root.hidden = !chip;
    if (!chip) return;
    chip.classList.add('is-chosen');
    const figure = figures[chip.dataset.key];
    root.querySelector('[data-strip-label]').textContent = figure?.label ?? 'Số liệu không nhận ra';
    root.querySelector('[data-strip-source]').textContent = figure?.source
      ?? `Báo cáo này không có “${chip.dataset.key}”. Bỏ hoặc chọn số liệu khác.`;
    const choices = figure?.spellings ?? [];
    spelling.replaceChildren(...choices.map(({ format, text }) => new Option(text, format)));
    spelling.value = chip.dataset.format ?? choices[0]?.format ?? '';
    spelling.parentElement.classList.toggle('has-one', choices.length < 2);
    const link = root.querySelector('[data-strip-link]');
    link.hidden = !figure?.url;
    link.href = figure?.url || '#';
  }
}

function behindCaret(text) {
  const { focusNode: node, focusOffset: offset, isCollapsed } = getSelection();
  if (!isCollapsed || !text.contains(node)) return null;
  const before = node.nodeType === Node.TEXT_NODE ? (offset === 0 ? node.previousSibling : null) : node.childNodes[offset - 1];
  return before?.classList?.contains('figure-chip') ? before : null;
}
