// The rules that the server wrote into data-val attributes, checked before sending, with the server's own sentences in the server's
// own places: at the field and in the summary. The server checks again.
import { ValidationService } from 'aspnet-client-validation';

const service = new ValidationService();
service.addProvider('range', (value, _, { min, max }) => {
  const number = Number(value.replaceAll('.', '').replace(',', '.'));
  return value === '' || (number >= Number(min ?? -Infinity) && number <= Number(max ?? Infinity));
});
// With the u flag, so that \p{L} is a letter as it is to the server.
service.addProvider('regex', (value, _, { pattern }) => value === '' || new RegExp(`^(?:${pattern})$`, 'u').test(value));
service.highlight = input => mark(input, true);
service.unhighlight = input => mark(input, false);
service.handleValidated = (form, valid, event) => (valid ? service.submitValidForm(form, event) : summarize(form));
service.bootstrap();
document.addEventListener('htmx:after:settle', event => service.scan(event.target));

function mark(input, wrong) {
  const field = input.closest('.field');
  const error = field?.querySelector('.field-error');
  if (!error) return;
  field.classList.toggle('is-wrong', wrong);
  input.toggleAttribute('aria-invalid', wrong);
  if (wrong) input.setAttribute('aria-invalid', 'true');
  const described = new Set((input.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  described[wrong ? 'add' : 'delete'](error.id);
  if (described.size) input.setAttribute('aria-describedby', [...described].join(' '));
  else input.removeAttribute('aria-describedby');
}

function summarize(form) {
  const summary = form.querySelector('[data-error-summary]') ?? document.querySelector('[data-error-summary]');
  const fields = [...form.querySelectorAll('.field.is-wrong')];
  if (!summary || !fields.length) return service.focusFirstInvalid(form);
  summary.querySelector('h2 span').textContent = `${summary.dataset.errorSummary}: còn ${fields.length} chỗ cần sửa`;
  summary.querySelector('ul').replaceChildren(...fields.map(line));
  summary.hidden = false;
  summary.focus();
}

function line(field) {
  const control = field.querySelector('input, textarea, select');
  const label = field.querySelector('.form-label, .form-check-label').firstChild.textContent.trim();
  const link = document.createElement('a');
  link.href = `#${control.id}`;
  link.textContent = `${label}: ${continued(field.querySelector('.field-error span').textContent)}`;
  const item = document.createElement('li');
  item.append(link);
  return item;
}

// As FieldLabels.Continue on the server: the first sentence, small, without its stop.
function continued(message) {
  const sentence = message.split('. ')[0].replace(/\.$/, '');
  return sentence[1] === sentence[1]?.toUpperCase() ? sentence : sentence[0].toLowerCase() + sentence.slice(1);
}
