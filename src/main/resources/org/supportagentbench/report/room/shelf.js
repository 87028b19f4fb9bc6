// --- What stands in the room --------------------------------------------------------------------

// Columns of the list, one number a conversation; filled by `data/index.js`.
const shelf = { ready: false, size: 0, suite: '', runs: [], cases: [], classes: [], outcomes: [], behaviours: [], rows: {}, parts: [], starts: [] };
const chunks = new Map();
const waiting = new Map();

function takeIndex(json) {
  const index = JSON.parse(json);
  Object.assign(shelf, {
    ready: true, suite: index.suite || '', runs: index.runs, cases: index.cases, classes: index.classes,
    outcomes: index.outcomes, behaviours: index.behaviours, parts: index.parts,
    writes: new Set(index.writes), handovers: new Set(index.handovers),
  });
  const { case: sizes, ...columns } = index.columns;
  for (const [name, values] of Object.entries(columns)) shelf.rows[name] = Int32Array.from(values);
  shelf.size = columns.run.length;
  shelf.rows.case = new Int32Array(shelf.size);
  let at = 0;
  sizes.forEach((size, i) => {
    shelf.starts.push(at);
    shelf.rows.case.fill(i, at, at + size);
    at += size;
  });
  shelf.starts.push(at);
  nameRuns();
}

// Two runs of one model and setting are told apart by their ids.
function nameRuns() {
  const names = shelf.runs.map((run) => run.name);
  for (const run of shelf.runs) {
    if (names.filter((name) => name === run.name).length > 1) run.name += ' ' + run.id;
  }
}

const idOf = (row) =>
  shelf.runs[shelf.rows.run[row]].id + '/' + shelf.cases[shelf.rows.case[row]].id + '/' + shelf.rows.trial[row];

// The row of `run/case/n`, or -1. A take behind a tilde is left out.
function rowOf(id) {
  const parts = /^([^/]+)\/(.+)\/(\d+)(~\d+)?$/.exec(id);
  if (!parts) return -1;
  const about = shelf.cases.findIndex((each) => each.id === parts[2]);
  const run = shelf.runs.findIndex((each) => each.id === parts[1]);
  if (about < 0 || run < 0) return -1;
  for (const row of rowsOfCase(about)) {
    if (shelf.rows.run[row] === run && shelf.rows.trial[row] === Number(parts[3])) return row;
  }
  return -1;
}

function rowsOfCase(about) {
  const rows = [];
  for (let row = shelf.starts[about]; row < shelf.starts[about + 1]; row++) rows.push(row);
  return rows;
}

function chunkOf(row) {
  const about = shelf.rows.case[row];
  const place = row - shelf.starts[about];
  const parts = shelf.parts[about];
  let part = 0;
  while (part + 1 < parts.length && parts[part + 1] <= place) part++;
  return about + '-' + part;
}

// What an address opens: a row of the list, or one that was set aside; null if it is not here.
function placeOfTalk(id) {
  const row = rowOf(id);
  const aside = asideOf(id);
  return aside || (row < 0 ? null : { row, file: 'c' + chunkOf(row), run: shelf.rows.run[row], trial: shelf.rows.trial[row] });
}

// A conversation that was set aside is named with its take, and has a file of its own.
function asideOf(id) {
  const parts = /^([^/]+)\/(.+)\/(\d+)~(\d+)$/.exec(id);
  if (!parts) return null;
  const run = shelf.runs.findIndex((each) => each.id === parts[1]);
  const about = shelf.cases.findIndex((each) => each.id === parts[2]);
  const aside = run < 0 ? null : (shelf.runs[run].voided || []).find((each) => each.name === id);
  if (!aside || about < 0) return null;
  return { row: -1, file: ['a' + run, about, parts[3], parts[4]].join('-'), run, trial: Number(parts[3]), aside };
}

// The conversation at a place, its file loaded first where that is due.
async function conversation(place) {
  const { row, file, run, trial, aside } = place;
  if (!chunks.has(file)) await load(file);
  const chunk = chunks.get(file);
  // The take is not in the list: the conversation that counts is the only one of its trial.
  const id = aside ? aside.name : idOf(row);
  const found = chunk.conversations.find((each) => each.id === id || each.id.startsWith(id + '~') || aside);
  if (!found) throw new Error('data/' + file + '.js does not hold ' + id + '. Is the folder of one report?');
  return { ...found, about: chunk.case, texts: chunk.texts, row, run: shelf.runs[run], trial, aside, outcomes: aside ? [] : outcomesOf(row) };
}

// Runs a script file; `then` whether that worked or not.
function script(path, then) {
  const element = document.createElement('script');
  element.src = path;
  for (const event of ['load', 'error']) {
    element.addEventListener(event, () => {
      element.remove();
      then();
    });
  }
  document.head.append(element);
}

// Asks for a file as a script: a page in a folder may not read files.
function load(name) {
  if (!waiting.has(name)) {
    waiting.set(name, new Promise((done, fail) => {
      script('data/' + name + '.js', () => {
        waiting.delete(name);
        if (chunks.has(name)) done();
        else fail(new Error('data/' + name + '.js cannot be loaded. Is the folder of the report complete?'));
      });
    }));
  }
  return waiting.get(name);
}

function takeChunk(name, json) {
  chunks.set(name, JSON.parse(json));
  // Old ones are let go; the newest are likely to be read again.
  if (chunks.size > 24) chunks.delete(chunks.keys().next().value);
}

const textOf = (talk, message) => typeof message.text === 'number' ? talk.texts[message.text] : message.text || '';
