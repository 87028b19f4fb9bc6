// --- The open conversation ----------------------------------------------------------------------

let asked = 0;

const hashOfMessage = (index) => writtenAddress({ ...state.address, m: index });

async function read() {
  const { address } = state;
  const turn = ++asked;
  document.body.dataset.view = address.open ? 'conversation' : 'list';
  const place = address.open ? placeOfTalk(address.open) : null;
  if (!place) {
    if (address.open) showProblem('There is no conversation ' + address.open + ' in this report.');
    else showNothing();
    document.body.dataset.read = 'yes';
    return;
  }
  const waitingSign = setTimeout(() => { if (turn === asked) byId('talk').classList.add('loading'); }, 150);
  try {
    const other = address.vs ? placeOfTalk(address.vs) : null;
    const talks = await Promise.all([place, other].filter(Boolean).map(conversation));
    if (turn === asked) showTalk(talks);
  } catch (problem) {
    if (turn === asked) showProblem(problem.message);
  } finally {
    clearTimeout(waitingSign);
    if (turn === asked) {
      byId('talk').classList.remove('loading');
      document.body.dataset.read = 'yes';
    }
  }
}

function showTalk([talk, other]) {
  const { address } = state;
  const about = talk.about;
  const { run } = talk;
  document.title = about.title + ' \u00b7 ' + run.name;
  document.body.classList.toggle('two', Boolean(other));
  replace(byId('talk-head'),
    make('p', { class: 'crumbs' }, make('span', null, BUCKETS[about.bucket] || about.bucket), ' \u203a ', spoken(about.group), ' \u203a ',
      make('code', null, about.id)),
    make('h1', { id: 'talk-title' }, about.title),
    about.note && make('p', { class: 'purpose' }, about.note),
    talk.aside && setAside(talk),
    !other && make('p', { class: 'verdicts' }, make('strong', null, run.name), ' trial ' + talk.trial + ' ',
      talk.outcomes.map(outcomeChip), talk.score.class !== 'scored' && chip(spoken(talk.score.class), 'grey')));
  byId('tools').hidden = false;
  fillCompare(talk, address.vs);
  byId('unfold').textContent = 'Unfold all';
  replace(byId('messages'), other ? sideBySide(talk, other)
    : [messages(talk), make('p', { class: 'over' }, 'The conversation ended: ' + spoken(talk.transcript.ending) + '.')]);
  replace(byId('beside'), other ? [] : beside(talk));
  byId('beside').hidden = Boolean(other);
  state.talk = talk;
  state.finding = -1;
  showMessage(address.m);
}

// Why the open conversation enters no number, and the way to the one that does.
function setAside(talk) {
  const counts = talk.aside.name.replace(/~\d+$/, '');
  const row = rowOf(counts);
  return make('p', { class: 'warning', id: 'set-aside' }, make('strong', null, 'Set aside: ' + spoken(talk.aside.reason) + '. '),
    talk.aside.detail && make('bdi', null, talk.aside.detail + ' '), 'It enters no number. ',
    row < 0 ? 'It was not held again.' : make('a', { href: writtenAddress({ facets: {}, open: idOf(row) }) }, 'The one that was held again'));
}

function showMessage(index) {
  for (const old of document.querySelectorAll('.target')) old.classList.remove('target');
  if (index === null) {
    byId('talk').scrollTop = 0;
    return;
  }
  const target = byId('m' + index);
  if (!target) return;
  reveal(target);
  for (const box of target.querySelectorAll(':scope > details, :scope > .proven')) if (box.unfold) box.unfold();
  target.classList.add('target');
  target.scrollIntoView({ block: 'start' });
}

function showNothing() {
  document.title = 'Conversations';
  replace(byId('talk-head'), make('h1', { id: 'talk-title' }, 'Every conversation, as the people in it saw it'),
    make('p', { class: 'purpose' }, 'Choose a conversation from the list. Findings stand at the message that proves them; '
      + 'reasoning, tool calls and the order are a click away. Press ? for the keys.'));
  empty();
  // The list comes first: what sums it up may take a moment where there are many runs.
  setTimeout(() => { if (!state.address.open) replace(byId('messages'), overview()); });
}

// Nothing is open.
function empty() {
  byId('tools').hidden = true;
  replace(byId('messages'));
  replace(byId('beside'));
  byId('beside').hidden = true;
  document.body.classList.remove('two');
  state.talk = null;
}

function showProblem(words) {
  replace(byId('talk-head'), make('h1', { id: 'talk-title' }, 'Nothing to show'), make('p', { class: 'warning', role: 'alert' }, words));
  empty();
}
