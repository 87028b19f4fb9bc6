// --- Records as tables --------------------------------------------------------------------------

const DEEPEST = 5;
const scalar = (value) => value === null || typeof value !== 'object';

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return scalar(value) ? undefined : value;
  } catch (e) {
    return undefined;
  }
}

// A JSON value for people: lists of records as tables, a record as a list of its properties.
function record(value, marks, depth) {
  const level = depth || 0;
  if (scalar(value)) return scalarWords(value, marks);
  if (level > DEEPEST) return words(JSON.stringify(value), [], 'raw');
  if (Array.isArray(value)) return list(value, marks, level);
  const properties = Object.entries(value);
  if (properties.length === 0) return make('span', { class: 'quiet' }, 'nothing');
  return make('dl', { class: 'record' }, properties.map(([key, each]) =>
    make('div', { class: isBlock(each) && 'block' }, make('dt', null, spoken(key)), make('dd', null, record(each, marks, level + 1)))));
}

// Whether a value wants the whole width, below its name.
const isBlock = (value) => Array.isArray(value) && value.length > 0 && !value.every(scalar);

function scalarWords(value, marks) {
  if (value === null) return make('span', { class: 'quiet' }, 'null');
  const text = String(value);
  const found = marks(text);
  return text.length > 80 || text.includes('\n') || found.length
    ? words(text, found) : make('bdi', null, text);
}

function list(values, marks, level) {
  if (values.length === 0) return make('span', { class: 'quiet' }, 'none');
  if (values.every(scalar)) {
    return make('span', null, values.flatMap((each, i) => [i ? ', ' : '', scalarWords(each, marks)]));
  }
  if (values.every(isRow)) return table(values, marks, level);
  return make('ol', { class: 'entries' }, values.map((each) => make('li', null, record(each, marks, level + 1))));
}

// Whether a record reads well as a row: short values, and at most one list of its own.
function isRow(value) {
  if (scalar(value) || Array.isArray(value)) return false;
  const all = Object.values(value);
  return all.length > 0 && all.length <= 9
    && all.every((each) => scalar(each) ? String(each).length <= 60 : Array.isArray(each) && each.every(scalar));
}

function table(rows, marks, level) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const head = make('tr', null, columns.map((name) => make('th', { scope: 'col' }, spoken(name))));
  const body = rows.map((row) => make('tr', null, columns.map((name) =>
    make('td', null, Object.hasOwn(row, name) ? record(row[name], marks, level + 1) : ''))));
  return make('div', { class: 'spread', tabindex: '0', role: 'group', 'aria-label': 'Table' },
    make('table', null, make('thead', null, head), make('tbody', null, body)));
}

// One line of a record: `order number 1182, reason other`.
function brief(value, most) {
  if (scalar(value)) return clipped(String(value), most);
  const parts = Object.entries(value).map(([key, each]) =>
    spoken(key) + ' ' + (scalar(each) ? String(each) : JSON.stringify(each)));
  return clipped(parts.join(', '), most);
}

function clipped(text, most) {
  return text.length <= most ? text : text.slice(0, most - 1) + '\u2026';
}
