// Menus are details elements: they open by themselves; here they close on Escape, on a click elsewhere and when the focus leaves.

addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const open = event.target.closest?.('details.menu[open]') ?? document.querySelector('details.menu[open]');
  if (!open) return;
  open.open = false;
  open.querySelector('summary').focus();
});

addEventListener('click', event => closeOthers(event.target));
addEventListener('focusin', event => closeOthers(event.target));

function closeOthers(inside) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (!menu.contains(inside)) menu.open = false;
  }
}

// A sheet that covers the page keeps the page from scrolling below it.
addEventListener('toggle', event => {
  if (event.target.matches?.('.topbar-menu')) document.documentElement.classList.toggle('is-covered', event.target.open);
}, true);
