// data-confirm on a submit button names what it will do and asks first. For what cannot be undone; the rest is done and can be undone.
// What destroys nothing keeps its own colour (data-confirm-calm).

addEventListener('click', event => {
  const button = event.target.closest('[data-confirm]');
  if (!button || button.dataset.confirmed) return;
  event.preventDefault();
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  const look = 'confirmCalm' in button.dataset ? 'btn-primary' : 'btn-danger';
  dialog.innerHTML = `<p></p><form method="dialog"><button class="btn ${look}" value="yes"></button>`
    + '<button class="btn btn-text" value="no" autofocus>Quay lại</button></form>';
  dialog.querySelector('p').textContent = button.dataset.confirm;
  dialog.querySelector('[value=yes]').textContent = button.textContent.trim();
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue !== 'yes') return button.focus();
    button.dataset.confirmed = 'yes';
    button.click();
    delete button.dataset.confirmed;
  });
  document.body.append(dialog);
  dialog.showModal();
}, true);
