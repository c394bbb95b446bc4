// What html-validate finds in the pages of a folder, a line each; nothing is the good answer. To its rules come two that it does not have.
// node valid-html.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, Rule, StaticConfigLoader } from '../../src/LySon.Reporting.Web/node_modules/html-validate/dist/esm/index.js';

const everywhere = new RegExp('^((aria|data)-.+|accesskey|autocapitalize|autofocus|class|contenteditable|dir|draggable|enterkeyhint'
  + '|hidden|id|inert|inputmode|lang|popover|role|slot|spellcheck|style|tabindex|title|translate)$');
const bare = 'address, article, aside, b, code, dd, div, dl, dt, em, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, kbd, '
  + 'legend, main, nav, p, section, small, span, strong, summary, table, tbody, tfoot, thead, tr, ul';
const moment = /^\d{4}-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?$|^\d\d:\d\d(:\d\d)?$/;

/** Attributes that a tag helper did not take for itself end on the element: a name on a div, which then is sent by nobody. */
class OwnAttributes extends Rule {
  setup() {
    this.on('dom:ready', ({ document }) => {
      for (const element of document.querySelectorAll(bare)) {
        for (const { key } of element.attributes) {
          if (!everywhere.test(key)) this.report(element, `${element.tagName} has no attribute ${key}`);
        }
      }
    });
  }
}

/** What stands in a time without a datetime is read by machines. */
class TimeOfMachines extends Rule {
  setup() {
    this.on('dom:ready', ({ document }) => {
      for (const element of document.querySelectorAll('time')) {
        const said = element.getAttributeValue('datetime') ?? element.textContent.trim();
        if (!moment.test(said)) this.report(element, `time says "${said}", which is no date or time`);
      }
    });
  }
}

const plugin = { name: 'own', rules: { 'own-attributes': OwnAttributes, 'time-of-machines': TimeOfMachines } };
const rules = { 'own-attributes': 'error', 'time-of-machines': 'error' };
const validate = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'], plugins: [plugin], rules }));
for (const file of readdirSync(process.argv[2])) {
  const { results } = await validate.validateString(readFileSync(join(process.argv[2], file), 'utf8'), file);
  for (const fault of results.flatMap(r => r.messages)) {
    console.log(`${file}:${fault.line}:${fault.column} ${fault.ruleId}: ${fault.message}`);
  }
}
