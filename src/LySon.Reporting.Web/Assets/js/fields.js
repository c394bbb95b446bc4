// Small helps at fields: counter, calendar beside a typed date, showing a password. Delegated, so that exchanged content has them too.

const digits = /^(\d{1,2})[\s./-]*(\d{1,2})[\s./-]*(\d{4})$/;

prepare(document);
document.querySelector('[data-error-summary]:not([hidden]), .conflict')?.focus();
document.addEventListener('htmx:after:settle', event => prepare(event.target));

addEventListener('input', event => count(event.target));

addEventListener('change', event => {
  const field = event.target;
  if (field.matches('[data-date]')) field.value = spelled(field.value);
  if (field.matches('.field-native-date')) takeDate(field);
});

addEventListener('click', event => {
  const button = event.target.closest('[data-calendar], [data-reveal]');
  if (button?.matches('[data-calendar]')) openCalendar(button);
  else if (button) reveal(button);
});

function prepare(root) {
  for (const button of root.querySelectorAll?.('[data-calendar][hidden], [data-reveal][hidden]') ?? []) button.hidden = false;
}

function count(field) {
  const counter = field.id && document.querySelector(`[data-count-for="${CSS.escape(field.id)}"]`);
  if (!counter) return;
  const maximum = Number(counter.textContent.match(/\/([\d.]+)/)[1].replaceAll('.', ''));
  counter.textContent = `${field.value.length.toLocaleString('vi-VN')}/${maximum.toLocaleString('vi-VN')} ký tự`;
  counter.classList.toggle('is-over', field.value.length > maximum);
}

/** "1/9/2021" and "01092021" as 01/09/2021; anything else stays for the rules to judge. */
function spelled(text) {
  const match = text.trim().match(digits);
  return match ? `${match[1].padStart(2, '0')}/${match[2].padStart(2, '0')}/${match[3]}` : text;
}

function openCalendar(button) {
  const box = button.parentElement.querySelector('[data-date]');
  let calendar = button.parentElement.querySelector('.field-native-date');
  if (!calendar) {
    calendar = Object.assign(document.createElement('input'), { type: 'date', className: 'field-native-date', tabIndex: -1 });
    calendar.setAttribute('aria-hidden', 'true');
    button.before(calendar);
  }
  const match = spelled(box.value).match(digits);
  calendar.value = match ? `${match[3]}-${match[2]}-${match[1]}` : '';
  calendar.showPicker();
}

function takeDate(calendar) {
  const box = calendar.parentElement.querySelector('[data-date]');
  if (!calendar.value) return;
  box.value = calendar.value.split('-').reverse().join('/');
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.focus();
}

function reveal(button) {
  const box = button.parentElement.querySelector('input');
  const shown = box.type === 'password';
  box.type = shown ? 'text' : 'password';
  button.textContent = shown ? 'Ẩn' : 'Hiện';
  button.setAttribute('aria-pressed', String(shown));
  box.focus();
}
