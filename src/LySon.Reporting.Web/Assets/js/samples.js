// Sign-in page, Development only: a click fills in a sample account.
for (const button of document.querySelectorAll('[data-sample]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const form = document.querySelector('[data-password-sign-in]');
    form.elements.UserName.value = button.dataset.sample;
    form.elements.Password.value = button.dataset.password;
    form.querySelector('[type=submit]').focus();
  });
}
