// --- The same case twice, turn by turn ----------------------------------------------------------

// A turn is what the customer wrote, and everything until they write again.
function turns(talk) {
  const all = [];
  talk.transcript.messages.forEach((message, index) => {
    if (message.from === 'customer' || all.length === 0) all.push(new Set());
    all[all.length - 1].add(index);
  });
  return all;
}

// The first turn in which the two did or wrote something different.
function firstDifference(left, right) {
  const said = (talk, turn) => JSON.stringify([...(turn || [])].map((index) => {
    const message = talk.transcript.messages[index];
    return [message.from, textOf(talk, message), (message.calls || []).map((call) => [call.name, call.arguments])];
  }));
  const a = turns(left);
  const b = turns(right);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    if (said(left, a[i]) !== said(right, b[i])) return i;
  }
  return -1;
}

function sideBySide(left, right) {
  const difference = firstDifference(left, right);
  const a = turns(left);
  const b = turns(right);
  const boxes = { left: messages(left, ''), right: messages(right, 'v') };
  const place = (box) => Number(/m(\d+)/.exec(box.id)?.[1] ?? -1);
  const cell = (talk, all, turn, boxesOfSide, name) => make('div', { class: 'cell', role: 'group', 'aria-label': name },
    turn < all.length
      ? boxesOfSide.filter((box) => all[turn].has(place(box)))
      : make('p', { class: 'quiet over' }, turn === all.length ? 'ended: ' + spoken(talk.transcript.ending) : ''));
  const rows = [];
  for (let turn = 0; turn <= Math.max(a.length, b.length); turn++) {
    rows.push(make('div', { class: 'turn' + (turn === difference ? ' differs' : '') },
      turn === difference && make('p', { class: 'difference' }, 'From this turn on they differ'),
      cell(left, a, turn, boxes.left, 'Left'), cell(right, b, turn, boxes.right, 'Right')));
  }
  return make('div', { class: 'pair' },
    make('div', { class: 'turn heads' }, sideHead(left), sideHead(right)),
    difference < 0 && make('p', { class: 'difference' }, 'Both went exactly alike.'), rows);
}

function sideHead(talk) {
  const { counts } = talk.score.conduct;
  return make('div', { class: 'cell' },
    make('h2', null, talk.run.name, make('span', { class: 'quiet' }, ' trial ' + talk.trial)),
    make('p', null, talk.aside ? chip('Set aside', 'grey') : talk.outcomes.map(outcomeChip), ' ',
      talk.score.class !== 'scored' && chip(spoken(talk.score.class), 'grey')),
    make('p', { class: 'quiet' }, [several(counts.agent_messages, 'reply', 'replies'), several(counts.tool_calls, 'tool call'),
      several(talk.score.findings.length, 'finding')].join(' \u00b7 ')));
}

// What the open conversation can be put beside: every other one about the same case.
function fillCompare(talk, chosen) {
  const select = byId('compare');
  const rows = rowsOfCase(shelf.cases.findIndex((each) => each.id === talk.about.id)).filter((each) => each !== talk.row);
  replace(select, make('option', { value: '' }, rows.length ? 'Compare with\u2026' : 'Nothing to compare with'),
    rows.map((each) => make('option', { value: idOf(each) },
      shelf.runs[shelf.rows.run[each]].name + ' \u00b7 trial ' + shelf.rows.trial[each]
        + ' \u00b7 ' + (OUTCOMES[outcomesOf(each)[0]] || [''])[0])));
  select.value = chosen || '';
  select.disabled = rows.length === 0;
}
