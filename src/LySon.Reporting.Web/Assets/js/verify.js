// The public verification page: the file's SHA-256 is taken here and compared; the file goes nowhere.
const box = document.querySelector('[data-verify]');
const expected = document.querySelector('[data-verify-hash]').dataset.verifyHash;
const input = box.querySelector('input');
const result = box.querySelector('[role=status]');

// Browsers offer it on HTTPS and on this machine only.
if (globalThis.crypto?.subtle) box.hidden = false;

input.addEventListener('change', () => compare(input.files[0]));
box.addEventListener('dragover', event => event.preventDefault());
box.addEventListener('drop', event => {
  event.preventDefault();
  compare(event.dataTransfer.files[0]);
});

async function compare(file) {
  if (!file) return;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const hash = [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const same = hash === expected;
  result.className = `verify-result ${same ? 'is-same' : 'is-other'}`;
  result.textContent = same
    ? `${file.name}: đúng là tệp đã phát hành, không thay đổi.`
    : `${file.name}: không phải tệp đã phát hành. Tệp đã ký số sau khi phát hành hoặc đã bị sửa cũng cho kết quả này.`;
}
