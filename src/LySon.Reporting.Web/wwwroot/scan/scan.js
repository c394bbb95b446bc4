// Counts the scan as soon as the page is there; the button remains for a phone whose link fails. The key makes a repeated request
// count once.
const form = document.querySelector('form');
const show = (id, visible) => { document.getElementById(id).hidden = !visible; };
let timer;

async function send() {
  clearTimeout(timer);
  const button = form.querySelector('button');
  button.disabled = true;
  show('before', false);
  try {
    const answer = await fetch(location.pathname, { method: 'POST', headers: { 'Idempotency-Key': form.elements.key.value } });
    if (answer.status === 404 || answer.status === 410 || answer.headers.has('Counted-Earlier')) return location.reload();
    if (!answer.ok) throw new Error();
  } catch {
    show('weak', true);
    button.textContent = 'Gửi lại ngay';
    button.disabled = false;
    timer = setTimeout(send, 10000);
    return;
  }
  form.hidden = true;
  show('weak', false);
  show('done', true);
  try {
    const sums = await (await fetch(location.pathname, { headers: { Accept: 'application/json' } })).json();
    document.getElementById('today').textContent = sums.today.toLocaleString('vi-VN');
    show('sum', true);
  } catch { /* the scan is counted; only its sum is not shown */ }
}

form.addEventListener('submit', event => { event.preventDefault(); send(); });
send();
