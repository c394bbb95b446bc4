// A form with data-unsaved asks before the page is left with something typed and not sent. Links marked data-discard mean it.
import { values } from './values.js';

const before = new Map([...document.querySelectorAll('form[data-unsaved]')].map(form => [form, values(form)]));
let leaving = false;

addEventListener('submit', event => {
  if (!event.defaultPrevented) leaving = true;
});
addEventListener('click', event => {
  if (event.target.closest('[data-discard]')) leaving = true;
});
addEventListener('pageshow', () => (leaving = false));
addEventListener('beforeunload', event => {
  if (!leaving && [...before].some(([form, was]) => form.isConnected && values(form) !== was)) event.preventDefault();
});

// A script that saves a form itself says so: what it holds now counts as saved.
addEventListener('lyson:saved', event => {
  if (before.has(event.target)) before.set(event.target, values(event.target));
});
