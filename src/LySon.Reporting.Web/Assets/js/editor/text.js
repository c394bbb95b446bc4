// The stored text of a section and its picture on screen. Stored: a line is a paragraph, "- " begins a bullet, {{key|format}} is a figure
// (Core's Narrative). On screen: one <p> a line, bullets by class, figures as chips that cannot be typed into.

const reference = /\{\{([a-z0-9:-]+)(?:\|([a-z]+))?\}\}/g;
export const bullet = 'is-bullet';

/** @returns {HTMLElement[]} one paragraph a line */
export function paragraphs(text, figures) {
  return text.split('\n').map(line => paragraph(line, figures));
}

export function paragraph(line, figures) {
  const p = document.createElement('p');
  const isBullet = line.startsWith('- ') || line === '-';
  p.classList.toggle(bullet, isBullet);
  p.append(...inline(isBullet ? line.slice(1).trimStart() : line, figures));
  settle(p);
  return p;
}

/** Text with chips, without line breaks. */
export function inline(text, figures) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(reference)) {
    if (match.index > at) nodes.push(document.createTextNode(text.slice(at, match.index)));
    nodes.push(chip(match[1], match[2], figures));
    at = match.index + match[0].length;
  }
  if (at < text.length) nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

export function chip(key, format, figures) {
  const figure = figures[key];
  const span = document.createElement('span');
  span.className = 'figure-chip';
  span.contentEditable = 'false';
  span.dataset.key = key;
  if (format) span.dataset.format = format;
  if (!figure || figure.missing) span.classList.add('is-missing');
  span.textContent = spell(figure, format) ?? key;
  span.title = figure?.label ?? 'Số liệu không nhận ra';
  return span;
}

/** What stands in the report for this figure; undefined when there is no such figure or spelling. */
export function spell(figure, format) {
  return figure && (format ? figure.all[format] : Object.values(figure.all)[0]);
}

/** An empty paragraph needs a break to have a height and to hold the caret. */
export function settle(p) {
  if (!p.childNodes.length) p.append(document.createElement('br'));
}

export function stored(root) {
  return [...root.childNodes].map(line).join('\n');
}

/** What one node of the editor stands for in the stored text. */
export function line(node) {
  const text = content(node).replace(/\n$/, '');
  return node.classList?.contains(bullet) ? `- ${text}` : text;
}

export function content(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeName === 'BR') return '\n';
  if (node.dataset?.key) return token(node);
  return [...node.childNodes].map(content).join('');
}

export function token({ dataset: { key, format } }) {
  return format ? `{{${key}|${format}}}` : `{{${key}}}`;
}
