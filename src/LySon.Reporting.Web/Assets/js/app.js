// On every page. Each module looks for its own markup and does nothing without it; every page also works when none of them runs.
import './live.js';
import './keys.js';
import './menus.js';
import './rows.js';
import './fields.js';
import './validation.js';
import './unsaved.js';
import './keep.js';
import './connection.js';
import './confirm.js';
