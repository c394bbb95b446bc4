// What a person put into a form, as one text: comparable, and good for keeping. Passwords, files and hidden inputs are nobody's to keep.

const kept = 'input:not([type=hidden], [type=password], [type=file], [type=submit]), textarea, select, textarea[hidden]';

export function values(form) {
  return JSON.stringify(controls(form).map(c => [c.name, read(c)]));
}

export function fill(form, text) {
  const wanted = JSON.parse(text);
  controls(form).forEach((control, index) => {
    const [name, value] = wanted[index] ?? [];
    if (name !== control.name || read(control) === value) return;
    if (control.matches('[type=checkbox], [type=radio]')) control.checked = value;
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function controls(form) {
  return [...form.elements].filter(c => c.name && c.matches(kept) && !c.matches('.field-native-date'));
}

function read(control) {
  return control.matches('[type=checkbox], [type=radio]') ? control.checked : control.value;
}
