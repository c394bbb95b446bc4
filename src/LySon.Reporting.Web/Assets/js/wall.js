// The wall of a command centre: figures of today as the server sends them. The browser reconnects by itself when a stream ends; when
// it was refused, it gives up, so the next try is ours.
const refusedWait = 10_000;
const wall = document.querySelector('[data-wall]');
const lost = wall.querySelector('[data-wall-lost]');
const whole = number => Number(number).toLocaleString('vi-VN');

listen();
offerFullScreen();

function listen() {
  const source = new EventSource(wall.dataset.wall);
  source.onopen = () => { lost.hidden = true; };
  source.onmessage = event => show(JSON.parse(event.data));
  source.onerror = () => {
    lost.hidden = false;
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(listen, refusedWait);
  };
}

function show(state) {
  for (const place of wall.querySelectorAll('[data-wall-text]')) place.textContent = state[place.dataset.wallText];
  for (const place of wall.querySelectorAll('[data-wall-number]')) write(place, state[place.dataset.wallNumber]);
  for (const { id, today, hour } of state.places) {
    const row = wall.querySelector(`[data-wall-place="${id}"]`);
    if (!row) return location.reload();
    write(row.cells[1], hour);
    write(row.cells[2].firstChild, today);
  }
  const most = Math.max(1, ...state.hours);
  state.hours.forEach((count, hour) => {
    const number = wall.querySelector(`[data-wall-hour="${hour}"]`);
    write(number, count);
    const bar = number.parentElement.querySelector('meter');
    bar.max = most;
    bar.value = count;
  });
}

/** What has changed stands out for a moment. */
function write(place, number) {
  const text = whole(number);
  if (place.textContent === text) return;
  place.textContent = text;
  place.classList.add('wall-new');
  setTimeout(() => place.classList.remove('wall-new'), 2_000);
}

function offerFullScreen() {
  const button = document.querySelector('[data-full-screen]');
  button.hidden = !document.fullscreenEnabled;
  button.disabled = false;
  button.addEventListener('click', () => document.querySelector('main').requestFullscreen());
}
