// The directives of a report are saved as they are ticked, numbered or moved. Each answer is the ordinary page: list, outline and things to
// do are taken from it. Without this script the same form has a button.

const parts = ['directives', 'editor-outline', 'editor-checks'];

export function chooseAtOnce() {
  if (!document.querySelector('[data-choice-form]')) return;
  ready();
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-choice-form]')) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  document.addEventListener('change', event => {
    const form = event.target.closest('[data-choice-form]');
    if (form) send(form);
  });
}

function ready() {
  for (const button of document.querySelectorAll('[data-choice-save]')) button.hidden = true;
}

async function send(form, submitter) {
  if (form.inert) return;
  const focus = document.activeElement?.id;
  const body = new FormData(form, submitter);
  form.inert = true;
  try {
    const response = await fetch(form.action, { method: 'POST', body, signal: AbortSignal.timeout(20_000) });
    if (response.status === 503) throw new Error('503');
    const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
    if (!response.ok || !answer.getElementById('directives')) return location.reload();
    for (const id of parts) document.getElementById(id)?.replaceWith(answer.getElementById(id) ?? '');
    say(answer.querySelector('main > .confirmation'));
    ready();
    const first = document.getElementById(focus) ?? document.querySelector('[data-choice-form] input:not([type=hidden])');
    first?.focus({ preventScroll: true });
    document.dispatchEvent(new CustomEvent('lyson:changed'));
  } catch {
    form.inert = false;
    document.dispatchEvent(new CustomEvent('lyson:connection', { bubbles: true, detail: { works: false } }));
  }
}

// Only a refusal is said; what was saved is seen in the list.
function say(words) {
  for (const old of document.querySelectorAll('main > .confirmation')) old.remove();
  if (words) document.querySelector('main').prepend(words);
}
