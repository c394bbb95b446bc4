// Below 992 px outline, text and paper are three tabs; above it they stand side by side and the tabs are not shown.

export function showTabs(editor) {
  const list = editor.querySelector('[role=tablist]');
  const panes = editor.querySelector('.editor-panes');
  if (!list || !panes) return;
  const tabs = [...list.querySelectorAll('[role=tab]')];
  list.addEventListener('click', event => select(event.target.closest('[role=tab]')));
  list.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(tabs.indexOf(document.activeElement) + step + tabs.length) % tabs.length];
    select(next);
    next.focus();
  });

  function select(tab) {
    if (!tab) return;
    panes.dataset.tab = tab.id.replace('tab-', '');
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    editor.dispatchEvent(new CustomEvent('lyson:tab', { detail: panes.dataset.tab }));
  }
}
