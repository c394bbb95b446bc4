// The report editor (Features/Reports/Editor/_Editor.cshtml) and, for readers, the printed pages alone. Each part works on its own markup:
//   [data-report-editor]   .editor-tabs, .editor-panes[data-tab]                                    tabs.js
//   [data-narrative-form]  textarea.narrative-source, [data-figures] (JSON), [data-palette], strip  narrative.js, palette.js, strip.js
//   [data-narrative-form]  saved while typing: POST of the form that asks for JSON                  save.js
//   [data-cells]          the grid of a typed table, in the section's form: keys, pasting, notes        cells.js
//   [data-choice-form]    directives: saved when ticked, numbered or moved                             choice.js
//   [data-paper]           address of the pages; forms with [data-preview-form] are shown as typed  paper.js, tint.js
// Without this script the textarea holds the stored text, references as {{key|format}}, and the forms are plain forms.
import { fillCells } from './editor/cells.js';
import { chooseAtOnce } from './editor/choice.js';
import { openNarrative } from './editor/narrative.js';
import { saveWhileTyping } from './editor/save.js';
import { showPaper } from './editor/paper.js';
import { showTabs } from './editor/tabs.js';

for (const editor of document.querySelectorAll('[data-report-editor]')) showTabs(editor);
for (const form of document.querySelectorAll('[data-narrative-form]')) {
  openNarrative(form);
  saveWhileTyping(form);
  for (const grid of form.querySelectorAll('[data-cells]')) fillCells(form, grid);
}
for (const paper of document.querySelectorAll('[data-paper]')) showPaper(paper);
chooseAtOnce();
