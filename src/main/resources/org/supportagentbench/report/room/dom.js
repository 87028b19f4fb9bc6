// --- Elements -----------------------------------------------------------------------------------

const byId = (id) => document.getElementById(id);

// Makes an element. `attributes` are ours; `children` are elements, or words that become text nodes.
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'on') {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else {
      element.setAttribute(key, value === true ? '' : String(value));
    }
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false || child === '') continue;
    element.append(child instanceof Node ? child : plain(String(child)));
  }
  return element;
}

function replace(element, ...children) {
  element.textContent = '';
  return add(element, children);
}

// A part that opens; what is in it is made when it is opened for the first time. A click (a key sends
// one too) comes before the part opens; `toggle` comes only some time after.
function fold(attributes, summary, fill, open) {
  const handle = make('summary', null, summary);
  const box = make('details', attributes, handle);
  const body = make('div', { class: 'folded' });
  let filled = false;
  const show = () => {
    if (!filled) {
      filled = true;
      add(body, [fill()]);
      box.append(body);
    }
  };
  handle.addEventListener('click', show);
  box.addEventListener('toggle', () => { if (box.open) show(); });
  box.unfold = () => { show(); box.open = true; };
  if (open) box.unfold();
  return box;
}

function unfoldAll(root, open) {
  for (const box of root.querySelectorAll('details')) {
    if (open && box.unfold) {
      box.unfold();
      unfoldAll(box.lastElementChild, open);
    } else {
      box.open = open;
    }
  }
}

// Opens every part that an element is folded into.
function reveal(element) {
  for (let box = element.closest('details'); box; box = box.parentElement.closest('details')) {
    box.open = true;
  }
}
