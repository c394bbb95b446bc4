// The public verification page: the file's SHA-256 is taken here and compared with those of the states that the portal keeps; the
// file goes nowhere.
const section = document.querySelector('[data-verify]');
const box = section.querySelector('[data-verify-box]');
const known = [...section.querySelectorAll('[data-verify-hash]')].map(item => item.dataset);
const input = box.querySelector('input');
const result = box.querySelector('[role=status]');

// Browsers offer it on HTTPS and on this machine only.
if (globalThis.crypto?.subtle) box.hidden = false;

input.addEventListener('change', () => compare(input.files[0]));
section.addEventListener('dragover', event => event.preventDefault());
section.addEventListener('drop', event => {
  event.preventDefault();
  compare(event.dataTransfer.files[0]);
});

async function compare(file) {
  if (!file) return;
  const bytes = await file.arrayBuffer();
  const same = await find(bytes, state => bytes.byteLength === Number(state.verifySize));
  if (same) say(same.verifyNewest === 'true' ? 'is-same' : 'is-older', file, same.verifySaid);
  else if (await find(bytes, state => bytes.byteLength > Number(state.verifySize))) say('is-older', file, section.dataset.verifyGrown);
  else say('is-other', file, section.dataset.verifyOther);
}

// A signature is added behind what was signed, so each state begins with the ones before.
async function find(bytes, asked) {
  for (const state of known.filter(asked)) {
    if (await sum(bytes.slice(0, Number(state.verifySize))) === state.verifyHash) return state;
  }
  return null;
}

async function sum(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function say(kind, file, sentence) {
  result.className = `verify-result ${kind}`;
  result.textContent = `${file.name}: ${sentence}`;
}
