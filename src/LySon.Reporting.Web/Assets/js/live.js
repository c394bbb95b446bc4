// Lists exchange only themselves (LiveList.cs writes the attributes). When the answer is not such a list, because the session ended or
// something failed, the browser goes there as if the link had been an ordinary one, so that the person sees the page that says so.
import 'htmx.org';

document.addEventListener('htmx:after:request', event => {
  const { response, text, request, target } = event.detail.ctx;
  if (response.status === 503) return away(event, target, text);
  document.querySelector('[data-outage]')?.remove();
  const isList = target?.id === 'list';
  if (response.status < 400 && (isList ? text.includes('id="list"') : !response.raw.redirected)) return;
  event.preventDefault();
  // What is no list stands on a page that says itself what is the matter.
  if (isList) location.assign(response.status < 400 ? response.raw.url : request.action);
  else location.reload();
});

// Only what changed in the query travels in the address, not every empty field of a filter form.
document.addEventListener('htmx:config:request', event => {
  const { request } = event.detail.ctx;
  if (request.method !== 'GET' || !(request.body instanceof FormData)) return;
  for (const [name, value] of [...request.body]) {
    if (value === '') request.body.delete(name);
  }
});

// Nothing on the screen goes while the portal cannot answer: its sentence stands above what stays as it is, and the next answer
// takes it away.
function away(event, target, text) {
  event.preventDefault();
  const sentence = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-outage]');
  if (sentence && !document.querySelector('[data-outage]')) target?.before(sentence);
}
