// Passkeys: the portal says what it asks for, the browser asks the device, the answer goes into a hidden field and the form is sent as any other.
const canUse = typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

for (const form of document.querySelectorAll('[data-passkey-sign-in]')) if (canUse) offerSignIn(form);
for (const form of document.querySelectorAll('[data-passkey-new]')) offerNew(form);

function offerSignIn(form) {
  form.hidden = false;
  let waiting = form.matches('[data-passkey-offered]') ? offerInField(form) : null;
  form.addEventListener('submit', async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    if (isAsking(form)) return;
    // One question at a time: what is offered in the field ends when the button is pressed.
    waiting?.abort();
    waiting = null;
    await send(form, 'credential', async () => get(await ask(form.dataset.passkeySignIn, form)));
  });
}

/** The browser lists the keys under the name's field; nothing is asked until one is chosen. */
function offerInField(form) {
  const ending = new AbortController();
  PublicKeyCredential.isConditionalMediationAvailable?.().then(async available => {
    if (!available) return;
    try {
      const publicKey = await ask(form.dataset.passkeySignIn, form);
      if (ending.signal.aborted) return;
      await submit(form, 'credential', await get(publicKey, { mediation: 'conditional', signal: ending.signal }));
    } catch {
      // Not chosen, or the button took over: the page goes on as it is.
    }
  });
  return ending;
}

function offerNew(form) {
  if (!canUse) {
    form.querySelector('[data-passkey-missing]').hidden = false;
    form.querySelector('[type=submit]').hidden = true;
    return;
  }
  form.addEventListener('submit', async event => {
    if (form.elements.Credential.value || !form.elements.Name.value.trim()) return;
    event.preventDefault();
    if (isAsking(form)) return;
    await send(form, 'Credential', async () => navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await ask(form.dataset.passkeyNew, form)),
    }));
  });
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
  if (!answer.ok || answer.redirected) throw new Error('refused');
  return answer.json();
}

async function send(form, field, work) {
  const problem = form.querySelector('[data-passkey-problem]');
  const button = form.querySelector('[type=submit]');
  problem.textContent = '';
  button.disabled = true;
  try {
    await submit(form, field, await work());
  } catch (failure) {
    problem.textContent = sentence(failure);
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
  if (failure.name === 'NotAllowedError' || failure.name === 'AbortError') return 'Chưa dùng được khóa: thao tác đã hủy hoặc quá lâu. Bấm nút để thử lại.';
  return 'Chưa dùng được khóa. Tải lại trang rồi thử lại.';
}
