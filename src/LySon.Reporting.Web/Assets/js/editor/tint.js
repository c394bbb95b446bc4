// Behind the lines of a section on the pages: a tint as wide as the text, with a bar at its left.

const svg = 'http://www.w3.org/2000/svg';

/** @returns the groups of lines that belong to the section, one a page or more */
export function tint(pane, part) {
  for (const old of pane.querySelectorAll('.paper-tint')) old.remove();
  const groups = [...pane.querySelectorAll(`[data-source="${CSS.escape(part)}"]`)];
  const pages = new Map();
  for (const group of groups) {
    const page = group.ownerSVGElement;
    pages.set(page, union(pages.get(page), group.getBBox()));
  }
  for (const [page, box] of pages) {
    const place = document.createElementNS(svg, 'g');
    place.setAttribute('class', 'paper-tint');
    place.append(
      rect(box.x - 6, box.y - 4, box.width + 12, box.height + 8),
      rect(box.x - 8, box.y - 4, 2, box.height + 8, 'paper-tint-bar'));
    const ground = [...page.children].find(child => child.nodeName !== 'title' && child.nodeName !== 'rect');
    page.insertBefore(place, ground ?? null);
  }
  return groups;
}

function union(a, b) {
  if (!a) return b;
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
}

function rect(x, y, width, height, cssClass) {
  const shape = document.createElementNS(svg, 'rect');
  for (const [name, value] of Object.entries({ x, y, width, height, class: cssClass })) {
    if (value !== undefined) shape.setAttribute(name, value);
  }
  return shape;
}
