// What is pasted comes in as plain text. Copied within the editor, figures stay references; anywhere else they are what one reads.
import { caretIn } from './caret.js';
import { line, stored } from './text.js';

const own = 'application/x-lyson-narrative';

export function clipboard({ text, redraw, changed }) {
  text.addEventListener('copy', copy);
  text.addEventListener('cut', event => {
    copy(event);
    getSelection().deleteFromDocument();
    changed();
  });
  text.addEventListener('paste', event => {
    event.preventDefault();
    take(event.clipboardData);
  });
  text.addEventListener('drop', event => event.preventDefault());

  function copy(event) {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    event.preventDefault();
    const part = selection.getRangeAt(0).cloneContents();
    const lines = part.querySelector('p') ? [...part.childNodes].map(line) : [line(part)];
    event.clipboardData.setData(own, lines.join('\n'));
    event.clipboardData.setData('text/plain', String(selection));
  }

  function take(data) {
    const what = (data.getData(own) || data.getData('text/plain')).replace(/\r\n?/g, '\n').replace(/\t/g, ' ').normalize('NFC');
    if (!what) return;
    if (!getSelection().isCollapsed) {
      getSelection().deleteFromDocument();
      changed();
    }
    const now = stored(text);
    const at = caretIn(text) ?? now.length;
    redraw(now.slice(0, at) + what + now.slice(at), at + what.length);
  }
}
