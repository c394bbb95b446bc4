// The textarea of a section as a text with chips. The textarea stays the form's field: what is on screen is written back into it at every
// change. Vietnamese input methods compose over several events, so while they do nothing on screen is touched.
import { caretIn, putCaret } from './caret.js';
import { bullets } from './bullets.js';
import { clipboard } from './clipboard.js';
import { history } from './history.js';
import { palette } from './palette.js';
import { strip } from './strip.js';
import { content, inline, paragraph, paragraphs, settle, stored } from './text.js';

export function openNarrative(form) {
  const source = form.querySelector('.narrative-source');
  const figures = JSON.parse(document.querySelector('[data-figures]')?.textContent ?? '{}');
  const text = surface(source);
  const past = history(source.value);
  const undo = form.querySelector('[data-narrative-undo]');
  let writing = false;
  let caret = source.value.length;

  const editor = { form, text, figures, redraw, insert, changed: () => changed(true), remember, caret: () => caretIn(text) ?? caret };
  text.replaceChildren(...paragraphs(source.value, figures));
  source.hidden = true;
  source.before(text);
  form.querySelector('[data-narrative-tools]').hidden = false;
  bullets(editor);
  clipboard(editor);
  strip(editor);
  palette(editor);
  undo.disabled = true;
  undo.addEventListener('click', () => travel('undo'));

  text.addEventListener('input', event => event.isComposing || changed(false));
  text.addEventListener('compositionend', () => changed(false));
  text.addEventListener('keydown', event => {
    const key = (event.ctrlKey || event.metaKey) && event.key.toLowerCase();
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      travel(key === 'y' || event.shiftKey ? 'redo' : 'undo');
    } else if (key && 'biu'.includes(key)) {
      event.preventDefault();
    }
  });
  text.addEventListener('beforeinput', event => {
    if (!event.inputType.startsWith('history') && !event.inputType.startsWith('format')) return;
    event.preventDefault();
    if (event.inputType.startsWith('history')) travel(event.inputType === 'historyUndo' ? 'undo' : 'redo');
  });
  document.addEventListener('selectionchange', remember);
  // Restored from this device: the field was filled from outside.
  source.addEventListener('input', () => writing || redraw(source.value, source.value.length));

  // The event comes late: whoever moves the focus away calls this first.
  function remember() {
    caret = caretIn(text) ?? caret;
  }

  function changed(whole) {
    wrapStray();
    const now = stored(text);
    past.note(now, caretIn(text), whole);
    write(now);
  }

  function write(now) {
    undo.disabled = !past.canUndo;
    text.classList.toggle('is-empty', now.trim() === '');
    if (source.value === now) return;
    source.value = now;
    writing = true;
    source.dispatchEvent(new Event('input', { bubbles: true }));
    writing = false;
  }

  function redraw(now, at, whole = true) {
    text.replaceChildren(...paragraphs(now, figures));
    putCaret(text, at);
    past.note(now, at, whole);
    write(now);
  }

  function travel(way) {
    const state = past[way]();
    if (!state) return;
    text.focus();
    text.replaceChildren(...paragraphs(state.text, figures));
    putCaret(text, state.caret);
    write(state.text);
  }

  /** Puts text, references included, where the caret stood last, instead of the characters before it that led here. */
  function insert(what, before = 0) {
    const now = stored(text);
    const at = editor.caret();
    text.focus();
    redraw(now.slice(0, at - before) + what + now.slice(at), at - before + what.length);
  }

  // Browsers put bare text beside the paragraphs after everything was deleted, and keep inline styles after a deletion across lines.
  function wrapStray() {
    for (const node of [...text.childNodes]) {
      if (node.nodeName === 'P') continue;
      const p = paragraph('', figures);
      const at = caretIn(text);
      p.replaceChildren(...inline(content(node).replaceAll('\n', ' '), figures));
      settle(p);
      node.replaceWith(p);
      if (at !== null) putCaret(text, at);
    }
    for (const styled of text.querySelectorAll('[style], font')) {
      if (styled.dataset.key) styled.removeAttribute('style');
      else styled.replaceWith(...styled.childNodes);
    }
    if (!text.firstChild) redraw('', 0, false);
  }
}

function surface(source) {
  const text = document.createElement('div');
  text.className = 'narrative-text';
  text.contentEditable = 'true';
  text.lang = 'vi';
  const names = {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': 'section-title',
    'aria-describedby': source.getAttribute('aria-describedby'),
  };
  for (const [name, value] of Object.entries(names)) text.setAttribute(name, value ?? '');
  text.dataset.placeholder = source.placeholder;
  text.classList.toggle('is-empty', source.value.trim() === '');
  document.execCommand('defaultParagraphSeparator', false, 'p');
  return text;
}
