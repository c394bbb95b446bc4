// The printed pages. They come from the server as SVG, for what is typed and not saved as well: a form with data-preview-form is posted
// to the pages' address, and outline and checks come back with them. A newer question always replaces an older one.
import { tint } from './tint.js';

const pause = 400;

export function showPaper(paper) {
  const editor = paper.closest('[data-report-editor]');
  const pane = paper.querySelector('[data-paper-view]');
  const part = editor?.dataset.part ?? '';
  const find = name => paper.querySelector(`[data-paper-${name}]`);
  let asking, timer;
  let first = true;

  ask();
  document.addEventListener('lyson:changed', () => ask());
  document.addEventListener('input', event => {
    const form = event.target.form?.matches('[data-preview-form]') && event.target.form;
    if (!form) return;
    clearTimeout(timer);
    timer = setTimeout(() => ask(form), pause);
  });
  editor?.addEventListener('lyson:tab', event => event.detail === 'paper' && mark(true));
  pane.addEventListener('scroll', number, { passive: true });
  find('previous')?.addEventListener('click', () => turn(-1));
  find('next')?.addEventListener('click', () => turn(1));

  async function ask(form) {
    asking?.abort();
    const mine = (asking = new AbortController());
    paper.classList.add('is-waiting');
    try {
      const url = new URL(paper.dataset.paper, location.href);
      if (part) url.searchParams.set('part', part);
      const response = await fetch(url, {
        signal: mine.signal, headers: { Accept: 'text/html' }, ...(form && { method: 'POST', body: typed(form) }),
      });
      if (!response.ok || response.redirected) throw new Error(String(response.status));
      show(new DOMParser().parseFromString(await response.text(), 'text/html'));
    } catch (error) {
      if (error.name !== 'AbortError') find('at').textContent = 'Chưa cập nhật được';
    } finally {
      if (asking === mine) paper.classList.remove('is-waiting');
    }
  }

  function show(answer) {
    const pages = answer.getElementById('paper-pages');
    if (!pages) return;
    const top = pane.scrollTop;
    document.getElementById('paper-pages').replaceWith(pages);
    pane.scrollTop = top;
    exchange(answer, 'editor-outline');
    exchange(answer, 'editor-checks');
    find('at').textContent = `Cập nhật ${pages.dataset.at}`;
    if (find('size')) find('size').textContent = ` (${pages.dataset.size})`;
    mark(first);
    first = false;
    number();
  }

  // What is being edited is tinted, and brought into view when it is not there.
  function mark(always) {
    const lines = part ? tint(pane, part) : [];
    if (!lines.length) return;
    const view = pane.getBoundingClientRect();
    const box = lines[0].getBoundingClientRect();
    if (always || box.top > view.bottom - 40 || box.bottom < view.top + 40) pane.scrollTop += box.top - view.top - view.height / 4;
  }

  function pages() {
    return [...pane.querySelectorAll('.paper-page')];
  }

  function current() {
    const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2;
    const index = pages().findLastIndex(page => page.getBoundingClientRect().top <= middle);
    return Math.max(0, index);
  }

  function number() {
    const all = pages();
    if (!all.length || !find('page')) return;
    find('page').textContent = `Trang ${current() + 1}/${all.length}`;
    find('previous').disabled = current() === 0;
    find('next').disabled = current() === all.length - 1;
  }

  function turn(by) {
    const page = pages()[current() + by];
    if (page) pane.scrollTop += page.getBoundingClientRect().top - pane.getBoundingClientRect().top - 12;
  }
}

function typed(form) {
  const body = new FormData(form);
  for (const input of form.querySelectorAll('[data-preview-only]')) body.set(input.name, input.value);
  return body;
}

// An open menu stays open, and nobody's focus is taken away.
function exchange(answer, id) {
  const old = document.getElementById(id);
  const now = answer.getElementById(id);
  if (!old || !now || old.contains(document.activeElement) || old.isEqualNode(now)) return;
  if (old.open) now.open = true;
  old.replaceWith(now);
}
