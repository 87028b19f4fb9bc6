// --- Hostile text -------------------------------------------------------------------------------

// Characters that cannot be seen, that drive a terminal, or that change the direction of writing,
// halves of surrogate pairs, and letters that are made to be read by models alone.
const INVISIBLE = new RegExp(
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e' +
  '\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff0-\\uffff]' +
  '|\\udb40[\\udc00-\\udc7f]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]', 'g');

const NAMES = {
  '\u0000': 'NUL', '\u0007': 'BEL', '\u0008': 'BS', '\u000b': 'VT', '\u000c': 'FF', '\r': 'CR', '\u001b': 'ESC',
  '\u007f': 'DEL', '\u0085': 'NEL', '\u009b': 'CSI', '\u00ad': 'SHY', '\u061c': 'ALM', '\u200b': 'ZWSP', '\u200e': 'LRM',
  '\u200f': 'RLM', '\u2028': 'LS', '\u2029': 'PS', '\u202a': 'LRE', '\u202b': 'RLE', '\u202c': 'PDF',
  '\u202d': 'LRO', '\u202e': 'RLO', '\u2060': 'WJ', '\u2066': 'LRI', '\u2067': 'RLI', '\u2068': 'FSI',
  '\u2069': 'PDI', '\ufeff': 'BOM',
};

const LONGEST = 20000;

function codePoint(found) {
  return 'U+' + found.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
}

function sign(found) {
  const code = codePoint(found);
  const name = NAMES[found] || code;
  return make('span', { class: 'hidden-sign', title: 'invisible character ' + code }, document.createTextNode(name));
}

// Words as nodes: text as it is, and a visible sign for each character that cannot be seen.
function signed(text) {
  const nodes = document.createDocumentFragment();
  let from = 0;
  for (const found of text.matchAll(INVISIBLE)) {
    if (found.index > from) nodes.append(document.createTextNode(text.slice(from, found.index)));
    nodes.append(sign(found[0]));
    from = found.index + found[0].length;
  }
  nodes.append(document.createTextNode(from === 0 ? text : text.slice(from)));
  return nodes;
}

// The same within a line: our own words are the common case.
function plain(text) {
  return text.search(INVISIBLE) < 0 ? document.createTextNode(text) : signed(text);
}

// A text in which places are marked. `marks`: [{from, to, kind, id}], which may overlap.
function marked(text, marks) {
  const edges = new Set([0, text.length]);
  for (const mark of marks) edges.add(mark.from).add(mark.to);
  const sorted = [...edges].filter((edge) => edge <= text.length).sort((a, b) => a - b);
  const nodes = document.createDocumentFragment();
  for (let i = 0; i + 1 < sorted.length; i++) {
    const part = text.slice(sorted[i], sorted[i + 1]);
    const over = marks.filter((mark) => mark.from <= sorted[i] && mark.to >= sorted[i + 1]);
    if (over.length === 0) {
      nodes.append(signed(part));
    } else {
      const kinds = [...new Set(over.map((mark) => mark.kind))].join(' ');
      nodes.append(make('mark', { class: kinds, title: over.map((mark) => mark.title).join('; ') }, signed(part)));
    }
  }
  return nodes;
}

// A block of somebody else's words. Very long ones are cut, with a button for the rest.
function words(text, marks, kind) {
  const block = make(kind === 'inline' ? 'span' : 'div', { class: 'words ' + (kind || ''), dir: 'auto' });
  const last = Math.max(0, ...marks.map((mark) => mark.to));
  const shown = Math.max(LONGEST, last + 500);
  if (text.length <= shown) {
    block.append(marked(text, marks));
    return block;
  }
  const more = make('button', { type: 'button', class: 'show-all' },
    'Show all ' + number(text.length) + ' characters');
  more.addEventListener('click', () => { block.textContent = ''; block.append(marked(text, marks)); });
  block.append(marked(text.slice(0, shown), marks), make('span', { class: 'cut' }, ' \u2026 '), more);
  return block;
}
