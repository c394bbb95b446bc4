// The foot of the navigation: whether the portal is reachable, and when something was last saved from this device.

const place = document.querySelector('[data-connection]');
const savedKey = 'lyson:last-saved';
const askAgainAfter = 15_000;
let timer;

if (document.querySelector('[data-saved]')) remember();
showSaved();
addEventListener('offline', () => connection(false));
addEventListener('online', ask);
document.addEventListener('htmx:error', ask);
if (!navigator.onLine) connection(false);

// Other bundles tell by events what they have learned.
addEventListener('lyson:connection', event => connection(event.detail.works));
addEventListener('lyson:saved', remember);

function connection(works) {
  clearTimeout(timer);
  if (!works) timer = setTimeout(ask, askAgainAfter);
  if (!place) return;
  place.querySelector('.connection-on').hidden = !works;
  place.querySelector('.connection-off').hidden = works;
}

function remember() {
  try {
    localStorage.setItem(savedKey, String(Date.now()));
  } catch {
    // Without storage the line is left out.
  }
  showSaved();
}

async function ask() {
  if (!place) return;
  try {
    await fetch(place.dataset.health, { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    connection(true);
  } catch {
    connection(false);
  }
}

function showSaved() {
  const line = place?.querySelector('[data-last-saved]');
  const at = Number(localStorage.getItem(savedKey));
  if (!line || !at) return;
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  line.querySelector('span').textContent = date.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' })
    + (today ? '' : `, ${date.toLocaleDateString('vi-VN', { day: '2-digit', month: '2-digit' })}`);
  line.hidden = false;
}
