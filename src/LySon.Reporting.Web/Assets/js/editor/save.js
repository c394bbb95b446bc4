// Saves a section while it is typed: after a pause, at the latest every few seconds. What cannot be sent stays on this device (keep.js)
// and goes when the connection is back; a version that somebody else changed meanwhile is never overwritten, the person chooses.
import { watch } from '../keep.js';

const pause = 1500;
const retry = 15_000;

export function saveWhileTyping(form) {
  const state = document.querySelector('[data-saved-state]');
  const clash = form.querySelector('[data-narrative-clash]');
  const version = form.querySelector('[name="Input.Version"]');
  const foot = form.querySelector('[data-narrative-save]');
  let timer, saving;
  let typed = false;
  let stopped = false;

  form.dataset.keep ??= `section-${form.dataset.section}`;
  watch(form);
  if (foot) foot.hidden = true;
  form.addEventListener('input', event => {
    if (!event.target.name || stopped) return;
    typed = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener('submit', event => {
    if (stopped || !clash || form.querySelector('.conflict')) return;
    // A button that changes the form needs its page anew; everything typed goes along.
    if (event.submitter?.name) {
      stopped = true;
      return;
    }
    event.preventDefault();
    typed = true;
    save();
  });
  addEventListener('online', () => typed && save());
  addEventListener('pagehide', () => typed && !stopped && send({ keepalive: true }));
  // A file is made from what is saved, so what is still waiting goes first.
  document.addEventListener('click', async event => {
    const link = event.target.closest('a[data-after-save]');
    if (!link || stopped || !(typed || saving)) return;
    event.preventDefault();
    await save();
    if (!typed) link.click();
  });

  function save() {
    clearTimeout(timer);
    return (saving ??= sendAll().finally(() => (saving = null)));
  }

  async function sendAll() {
    while (typed && !stopped) {
      typed = false;
      say('arrow-repeat', 'Đang lưu');
      try {
        await read(await send());
      } catch {
        typed = true;
        timer = setTimeout(save, retry);
        say('wifi-off', 'Mất kết nối, đã giữ trên máy này', 'waiting');
        return connection(false);
      }
    }
  }

  function send(more) {
    const body = new FormData(form);
    const signal = more ? undefined : AbortSignal.timeout(20_000);
    return fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, signal, ...more });
  }

  async function read(response) {
    // The database is away: kept on this device and sent again, as without a connection.
    if (response.status === 503) throw new Error('503');
    const answer = response.headers.get('content-type')?.includes('json') ? await response.json() : null;
    if (!answer) return signedOut();
    connection(true);
    wrong(answer.errors ?? []);
    form.dispatchEvent(new CustomEvent('lyson:answer', { detail: answer }));
    if (response.status === 409) return collide(answer);
    if (!response.ok) return say('exclamation-triangle-fill', 'Chưa lưu, còn chỗ cần sửa', 'wrong');
    version.value = answer.version;
    say('check-circle-fill', `Đã lưu ${answer.at}`, 'done');
    if (!typed) form.dispatchEvent(new CustomEvent('lyson:saved', { bubbles: true }));
  }

  function collide({ savedBy }) {
    stopped = true;
    say('exclamation-triangle-fill', 'Chưa lưu, có bản khác', 'waiting');
    clash.querySelector('[data-narrative-clash-text]').textContent =
      `${savedBy ?? 'Người khác'} đã lưu mục này trong lúc anh/chị đang sửa. Bản của anh/chị được giữ trên máy này.`;
    clash.hidden = false;
  }

  function signedOut() {
    stopped = true;
    say('exclamation-triangle-fill', 'Đã hết phiên làm việc, nội dung giữ trên máy này', 'waiting');
    const again = Object.assign(document.createElement('a'), { textContent: 'Đăng nhập lại', href: location.href });
    state?.append(' ', again);
  }

  function wrong(errors) {
    const box = form.querySelector('.narrative');
    box.classList.toggle('is-wrong', errors.length > 0);
    form.querySelector('[data-narrative-errors] span').textContent = errors.join(' ');
    const text = form.querySelector('.narrative-text');
    if (errors.length) text?.setAttribute('aria-invalid', 'true');
    else text?.removeAttribute('aria-invalid');
  }

  function say(icon, words, look = '') {
    if (!state) return;
    const sprite = document.querySelector('svg.icon use').getAttribute('href').split('#')[0];
    state.innerHTML = `<svg class="icon ${look}" aria-hidden="true"><use href="${sprite}#${icon}"></use></svg><span></span>`;
    state.querySelector('span').textContent = words;
  }

  function connection(works) {
    document.dispatchEvent(new CustomEvent('lyson:connection', { bubbles: true, detail: { works } }));
  }
}
