// What is typed into a form with data-keep="key" is also put down on this device, so that a lost session or connection costs nothing.
// The next time the form opens with other values, a line above it offers the kept ones. Saving and signing out remove them.
import { fill, values } from './values.js';

const prefix = 'lyson:keep:';
const person = document.body.dataset.person ?? '';
const sent = 'lyson:sent';

forgetWhatWasSaved();
for (const form of document.querySelectorAll('form[data-keep]')) watch(form);
document.addEventListener('submit', event => {
  if (event.target.matches('[data-sign-out]')) forgetAll();
});

/** Also for forms that a script makes safe, which then say lyson:saved. */
export function watch(form) {
  const name = `${prefix}${person}:${form.dataset.keep}`;
  let opened = values(form);
  const kept = read(name);
  // After a refused save the server has already given back what was typed.
  const refused = form.querySelector('[data-error-summary]:not([hidden]), .conflict');
  if (kept && kept.values !== opened && !refused) offer(form, name, kept);

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => put(name, form, opened), 400);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    put(name, form, opened);
    sessionStorage.setItem(sent, name);
  });
  form.addEventListener('click', event => {
    if (event.target.closest('[data-discard]')) localStorage.removeItem(name);
  });
  form.addEventListener('lyson:saved', () => {
    clearTimeout(timer);
    opened = values(form);
    localStorage.removeItem(name);
  });
}

function put(name, form, opened) {
  const now = values(form);
  try {
    if (now === opened) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify({ at: Date.now(), values: now }));
    form.dispatchEvent(new CustomEvent('lyson:kept', { bubbles: true }));
  } catch {
    // Storage is full or forbidden: the form still works, only without this net.
  }
}

function read(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}

function offer(form, name, kept) {
  const time = new Date(kept.at).toLocaleString('vi-VN', {
    hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit', year: 'numeric',
  });
  const line = document.createElement('div');
  line.className = 'kept';
  line.setAttribute('role', 'status');
  line.innerHTML = '<p></p><button class="btn btn-small btn-secondary" type="button">Khôi phục</button>'
    + '<button class="btn btn-small btn-text" type="button">Bỏ nội dung đó</button>';
  line.querySelector('p').textContent = `Máy này còn giữ nội dung anh/chị nhập lúc ${time} nhưng chưa lưu.`;
  const [restore, drop] = line.querySelectorAll('button');
  restore.onclick = () => {
    fill(form, kept.values);
    line.remove();
    form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
  };
  drop.onclick = () => {
    localStorage.removeItem(name);
    line.remove();
  };
  form.before(line);
}

// The page after a save carries a confirmation; only then is the sent text safe elsewhere.
function forgetWhatWasSaved() {
  const name = sessionStorage.getItem(sent);
  if (!name) return;
  if (document.querySelector('[data-saved]')) localStorage.removeItem(name);
  if (document.querySelector('[data-saved], form[data-keep]')) sessionStorage.removeItem(sent);
}

function forgetAll() {
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) localStorage.removeItem(name);
  }
}
