// Passkeys: the portal says what it asks for, the browser asks the device, the answer goes into a hidden field and the form is
// sent as any other.
const canUse = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** So much of the time that the portal gives, before it is asked anew. */
const LIFE_USED = 0.8;

/** Tells the other windows that they are not the last that asked. */
const windows = canUse ? new BroadcastChannel('passkeys') : null;

for (const form of document.querySelectorAll('[data-passkey-sign-in]')) offerSignIn(form);
for (const form of document.querySelectorAll('[data-passkey-new]')) offerNew(form);

function offerSignIn(form) {
  if (!canUse) {
    form.hidden = true;
    return;
  }
  clear(form, 'credential');
  // Not before: pressed earlier, it would send a form without a key.
  form.querySelector('[type=submit]').disabled = false;
  const inField = form.matches('[data-passkey-offered]') ? offerInField(form) : null;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    if (isAsking(form)) return;
    // One question at a time: what is offered in the field ends when the button is pressed.
    inField?.end();
    if (!await send(form, 'credential', async () => get(await ask(form.dataset.passkeySignIn, form)))) inField?.begin();
  });
}

/**
 * The browser lists the keys under the name's field; nothing is asked until one is chosen. What the portal asks is good for some
 * minutes, and only in the window that asked last: it is asked anew before that is over, and when somebody comes back to this
 * window from another that asked.
 */
function offerInField(form) {
  let asking = new AbortController();
  let renewal = 0;
  let isStale = false;
  const end = () => {
    clearTimeout(renewal);
    asking.abort();
  };
  const begin = async () => {
    end();
    isStale = false;
    asking = new AbortController();
    const { signal } = asking;
    try {
      const publicKey = await ask(form.dataset.passkeySignIn, form);
      if (signal.aborted) return;
      renewal = setTimeout(becomeStale, publicKey.timeout * LIFE_USED);
      await submit(form, 'credential', await get(publicKey, { mediation: 'conditional', signal }));
    } catch {
      // Not chosen, asked anew, or the button took over: the page goes on as it is.
    }
  };
  // Not at every return: the device's own question may cover the page, and is not to be taken from under the finger.
  const resume = () => isStale && !document.hidden && !isAsking(form) && begin();
  const becomeStale = () => {
    isStale = true;
    resume();
  };
  PublicKeyCredential.isConditionalMediationAvailable?.().then(available => {
    if (!available) return;
    begin();
    windows.addEventListener('message', becomeStale);
    document.addEventListener('visibilitychange', resume);
    addEventListener('pageshow', event => event.persisted && becomeStale());
  });
  return { begin, end };
}

function offerNew(form) {
  if (!canUse) {
    form.querySelector('[data-passkey-missing]').hidden = false;
    return;
  }
  clear(form, 'Credential');
  form.querySelector('[type=submit]').hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.Credential.value || !form.elements.Name.value.trim()) return;
    event.preventDefault();
    if (isAsking(form)) return;
    await send(form, 'Credential', async () => navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await ask(form.dataset.passkeyNew, form)),
    }));
  });
}

/** An answer is good once: a page that is shown again, by the browser's way back, asks again. */
function clear(form, field) {
  form.elements[field].value = '';
  addEventListener('pageshow', event => { if (event.persisted) form.elements[field].value = ''; });
}

/** The rules of the fields send a form once more when they are done; the device is asked once. */
function isAsking(form) {
  return form.querySelector('[type=submit]').disabled;
}

function get(options, more) {
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), ...more });
}

async function ask(address, form) {
  const answer = await fetch(address, {
    method: 'POST', body: new URLSearchParams({ __RequestVerificationToken: form.elements.__RequestVerificationToken.value }),
  });
  // To where it is asked again who it is: sent as it stands, the form leads there and back to what was typed.
  if (answer.redirected && form.matches('[data-passkey-new]')) form.submit();
  if (!answer.ok || answer.redirected) throw new Error('refused');
  windows.postMessage('asked');
  return answer.json();
}

/** @returns whether the form was sent. */
async function send(form, field, work) {
  const problem = form.querySelector('[data-passkey-problem]');
  const button = form.querySelector('[type=submit]');
  problem.textContent = '';
  button.disabled = true;
  try {
    await submit(form, field, await work());
    return true;
  } catch (failure) {
    problem.textContent = sentence(failure);
    return false;
  } finally {
    button.disabled = false;
  }
}

function submit(form, field, credential) {
  form.elements[field].value = JSON.stringify(credential);
  form.requestSubmit();
}

function sentence(failure) {
  if (failure.name === 'InvalidStateError') return 'Thiết bị này đã có khóa của tài khoản. Dùng khóa đó hoặc chọn thiết bị khác.';
  if (['NotAllowedError', 'AbortError'].includes(failure.name)) {
    return 'Chưa dùng được khóa: thao tác đã hủy hoặc quá lâu. Bấm nút để thử lại.';
  }
  return 'Chưa dùng được khóa. Tải lại trang rồi thử lại.';
}
