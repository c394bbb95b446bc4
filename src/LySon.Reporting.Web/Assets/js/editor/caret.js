// Where the caret stands in the stored text, and back, so that the text on screen may be drawn anew without losing the place.
import { bullet, content, line } from './text.js';

/** Offset in the stored text, or null when the caret is elsewhere. */
export function caretIn(root) {
  const selection = getSelection();
  if (!selection.rangeCount || !root.contains(selection.focusNode)) return null;
  const { focusNode: node, focusOffset } = selection;
  if (node === root) return [...root.childNodes].slice(0, focusOffset).reduce((sum, p) => sum + line(p).length + 1, 0);
  const own = [...root.childNodes].find(p => p.contains(node));
  let offset = 0;
  for (const p of root.childNodes) {
    if (p === own) break;
    offset += line(p).length + 1;
  }
  const range = document.createRange();
  range.setStart(own, 0);
  range.setEnd(node, focusOffset);
  return offset + (own.classList?.contains(bullet) ? 2 : 0) + content(range.cloneContents()).replaceAll('\n', '').length;
}

export function putCaret(root, offset) {
  let left = offset;
  for (const p of root.childNodes) {
    const length = line(p).length;
    if (left <= length || p === root.lastChild) return into(p, Math.max(0, left - (p.classList.contains(bullet) ? 2 : 0)));
    left -= length + 1;
  }
}

function into(p, offset) {
  let left = offset;
  for (const node of p.childNodes) {
    const length = content(node).length;
    if (node.nodeType === Node.TEXT_NODE && left <= length) return collapse(node, left);
    if (node.nodeType !== Node.TEXT_NODE && left <= 0) return collapse(p, [...p.childNodes].indexOf(node));
    left -= length;
  }
  collapse(p, p.lastChild?.nodeName === 'BR' ? 0 : p.childNodes.length);
}

function collapse(node, offset) {
  getSelection().collapse(node, offset);
}
