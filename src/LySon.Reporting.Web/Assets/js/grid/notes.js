// The line under a venue's name: what is wrong with the count, or that it is unusual. The server's sentences and rules, before sending.
import { total, whole } from './cell.js';

export function note(form, cell, value) {
  const rules = form.dataset;
  const tooLarge = value > Number(rules.countMax);
  const error = Number.isNaN(value) ? rules.notACount : tooLarge ? rules.tooLarge : null;
  const times = error ? null : unusual(cell, rules);
  cell.classList.toggle('is-wrong', error !== null);
  cell.classList.toggle('is-unusual', times !== null);
  if (error) cell.setAttribute('aria-invalid', 'true');
  else cell.removeAttribute('aria-invalid');
  if (error) show(cell, error, 'entry-error', 'exclamation-circle-fill');
  else if (times) show(cell, `Gấp ${whole(times)} lần ngày thường, kiểm tra lại`, 'entry-warning', 'exclamation-triangle-fill');
  else hide(cell);
}

function unusual(cell, rules) {
  const mean = Number(cell.dataset.mean ?? 0);
  const count = total(cell);
  if (count === null || mean <= 0 || count < Number(rules.unusualMin) || count < Number(rules.unusualTimes) * mean) return null;
  return Math.floor(count / mean);
}

function show(cell, words, cssClass, icon) {
  const id = `m${cell.name.slice(1)}`;
  let line = document.getElementById(id);
  if (!line) {
    line = document.createElement('p');
    line.id = id;
    document.getElementById(`n${cell.name.slice(1)}`).append(line);
    cell.setAttribute('aria-describedby', id);
  }
  line.className = `entry-note ${cssClass}`;
  line.replaceChildren(drawing(cell, icon), words);
}

function hide(cell) {
  document.getElementById(`m${cell.name.slice(1)}`)?.remove();
  cell.removeAttribute('aria-describedby');
}

// The sprite's address carries a fingerprint that only the page knows; any icon on it tells.
function drawing(cell, icon) {
  const sprite = document.querySelector('svg.icon use').getAttribute('href').split('#')[0];
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${sprite}#${icon}`);
  svg.append(use);
  return svg;
}
