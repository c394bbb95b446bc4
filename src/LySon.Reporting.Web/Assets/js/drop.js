// A file dropped anywhere on the page is chosen in the form that says data-drop; the button still sends it.
const form = document.querySelector('form[data-drop]');
const input = form.querySelector('input[type=file]');

document.addEventListener('dragover', event => {
  if (!event.dataTransfer.types.includes('Files')) return;
  event.preventDefault();
  form.classList.add('is-over');
});
document.addEventListener('dragleave', event => {
  if (!event.relatedTarget) form.classList.remove('is-over');
});
document.addEventListener('drop', event => {
  form.classList.remove('is-over');
  if (event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  form.querySelector('button').focus();
});
