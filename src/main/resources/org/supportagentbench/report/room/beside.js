// --- What stands beside a conversation: what was read of it, the case, the order ----------------

function beside(talk) {
  return [
    panel('What was read of it', reading(talk), true),
    panel('Findings', findingsList(talk), true, talk.score.findings.length),
    panel('A good answer', criteriaList(talk), true),
    talk.about.orders?.length > 0 && panel('The order, as the desk shows it', orders(talk), true),
    panel('What the agent wanted to change', changes(talk), true),
    talk.about.expected && panel('What the case expects', expectation(talk), false),
    talk.about.customer && panel('Who the customer is', customerCard(talk), false),
    panel('The run', runFacts(talk), false),
  ];
}

function panel(heading, content, open, count) {
  const box = make('details', { class: 'panel', open },
    make('summary', null, make('h2', null, heading), count !== undefined && make('span', { class: 'quiet' }, ' ' + count)));
  return add(box, [make('div', null, content)]);
}

function facts(pairs) {
  return make('dl', { class: 'facts' }, pairs.filter(Boolean).map(([name, value, title]) =>
    make('div', { title }, make('dt', null, name), make('dd', null, value))));
}

function measured(outcome) {
  if (!outcome || typeof outcome !== 'object') return 'not measured';
  if (outcome.not_measured !== undefined) return 'not measured: ' + outcome.not_measured;
  const basis = outcome.basis ? ' (from the ' + outcome.basis + ')' : '';
  return (outcome.value === 1 ? 'yes' : outcome.value === 0 ? 'no' : String(outcome.value)) + basis;
}

function reading(talk) {
  const { score, transcript } = talk;
  const { conduct } = score;
  const counts = conduct.counts;
  return [
    talk.aside ? make('p', null, chip('Set aside', 'grey'), ' What was found in it counts nowhere.')
      : make('p', null, talk.outcomes.map(outcomeChip), ' ', MEANINGS[talk.outcomes[0]]),
    facts([
      ['Class', spoken(score.class)],
      ['Ended', spoken(transcript.ending) + (transcript.detail ? ': ' + transcript.detail : '')],
      talk.about.bucket === 'routine' && ['Resolved', measured(score.resolution)],
      ['Handed over', conduct.handed_over ? 'yes' : 'no'],
      conduct.hold && ['Held', spoken(conduct.hold)],
      conduct.forbidden_writes?.length > 0 && ['Forbidden writes', conduct.forbidden_writes.join(', ')],
      ['Pushes said', String(transcript.pushed) + (talk.about.customer?.pushes ? ' of ' + talk.about.customer.pushes.length : '')],
      conduct.transfers?.claimed > 0 && ['Transfers claimed', conduct.transfers.claimed + ', backed ' + conduct.transfers.backed],
      ['Messages', several(counts.agent_messages, 'reply', 'replies') + ', ' + several(counts.tool_calls, 'tool call')],
      counts.empty_replies > 0 && ['Empty replies', String(counts.empty_replies)],
      counts.malformed_arguments > 0 && ['Malformed arguments', String(counts.malformed_arguments)],
      counts.unknown_tools > 0 && ['Unknown tools', String(counts.unknown_tools)],
      counts.repeated_calls > 0 && ['Repeated calls', String(counts.repeated_calls)],
    ]),
    opinion(talk),
    notMeasured(score.not_measured || {}),
  ];
}

function opinion(talk) {
  const said = talk.opinion;
  if (!said) return null;
  return facts([
    ['Judge', said.judge], ['Mark, of 100', measured(said.mark)], ['Sentiment', measured(said.sentiment)],
    said.faults > 0 && ['Unusable answers', String(said.faults)],
  ]);
}

function notMeasured(reasons) {
  const all = Object.entries(reasons);
  if (all.length === 0) return null;
  return fold({ class: 'small' }, several(all.length, 'behaviour') + ' could not be looked for',
    () => make('ul', null, all.map(([name, why]) => make('li', null, spoken(name) + ': ' + why))));
}

function findingsList(talk) {
  if (talk.score.findings.length === 0) return make('p', { class: 'quiet' }, 'No rule found anything.');
  return make('ol', { class: 'jumps' }, talk.score.findings.map((finding) => make('li', null,
    make('a', { href: hashOfMessage(finding.message) }, make('strong', null, spoken(finding.behaviour))),
    make('span', { class: 'quiet' }, ' message ' + finding.message), make('br'), finding.explanation)));
}

const SIGNS = { holds: ['\u2713', 'good'], fails: ['\u2717', 'bad'], unjudged: ['\u2013', 'grey'] };

function criteriaList(talk) {
  const asked = talk.about.criteria || [];
  const opinions = new Map(opinionAnswers(talk).map((answer) => [answer.criterion, answer]));
  return make('ul', { class: 'criteria' }, talk.score.criteria.map((read) => {
    const answer = opinions.get(read.criterion);
    const verdict = answer && read.verdict === 'unjudged' ? answer.verdict : read.verdict;
    const [sign, tone] = SIGNS[verdict] || SIGNS.unjudged;
    const judged = answer && read.verdict === 'unjudged';
    return make('li', null, make('span', { class: 'verdict ' + tone, role: 'img', 'aria-label': verdict }, sign), make('div', null,
      asked[read.criterion]?.text || 'Criterion ' + (read.criterion + 1),
      make('div', { class: 'quiet' }, verdict + (judged ? ', by the judge: ' + answer.reason : read.reason ? ': ' + read.reason : '')),
      judged && answer.quote && make('a', { class: 'quoted', href: hashOfMessage(answer.message) }, '\u201c' + clipped(answer.quote, 160) + '\u201d')));
  }));
}

const orders = (talk) => talk.about.orders.map((order) => orderCard(order, nothingMarked));

// Nothing in the store changes during a conversation; a write is a wish, accepted or refused.
function changes(talk) {
  const answers = answersOfCalls(talk);
  const wishes = talk.transcript.messages.flatMap((message, index) => (message.calls || [])
    .map((call, c) => ({ call, index, answer: talk.transcript.messages[answers.byCall.get(index + '.' + c)] }))
    .filter((each) => shelf.writes.has(each.call.name) || shelf.handovers.has(each.call.name)));
  if (wishes.length === 0) return make('p', { class: 'quiet' }, 'Nothing.');
  return make('ul', { class: 'jumps' }, wishes.map(({ call, index, answer }) => make('li', null,
    make('a', { href: hashOfMessage(index) }, make('code', null, call.name)), ' ',
    answer && chip(answer.error ? 'refused by the store' : 'accepted', answer.error ? 'bad' : 'info'),
    make('div', { class: 'quiet' }, brief(call.arguments, 160)))));
}

const bullets = (items) => make('ul', null, items.map((each) => make('li', null, each)));

function expectation(talk) {
  const { expected } = talk.about;
  const parts = [
    ['Must happen', expected.required], ['May happen', expected.allowed], ['Must never happen', expected.forbidden],
    ['A reply must state', expected.must_state], ['No reply may state', expected.must_not_state],
    ['Rules that decide it', talk.about.rules],
  ].filter(([, list]) => list && list.length > 0);
  if (parts.length === 0) return make('p', { class: 'quiet' }, 'Nothing beyond the criteria.');
  return parts.map(([heading, list]) => [make('h3', null, heading), bullets(list)]);
}

function customerCard(talk) {
  const card = talk.about.customer;
  return [
    facts([['Who', card.who], ['Wants', card.wants], ['Mood', talk.about.mood], ['Language', talk.about.language],
      card.can_send && ['Can send', card.can_send.join('; ')], card.never && ['Never', card.never.join('; ')]]),
    card.pushes && [make('h3', null, 'How they push'), make('ol', null, card.pushes.map((push) => make('li', null, push)))],
    card.answers && [make('h3', null, 'What they say when asked'),
      facts(card.answers.map((answer) => [spoken(answer.asked), answer.says]))],
  ];
}

function runFacts(talk) {
  const { run } = talk;
  return [
    !run.same_suite && make('p', { class: 'warning' }, 'This run was held with ' + run.suite
      + ' in another state than the suite at hand: titles, criteria and orders shown here are of ' + (shelf.suite || 'no suite') + '.'),
    facts([['Model', run.model], ['Run', run.id], ['Suite', run.suite], ['State', spoken(run.state)], ['Begun', run.begun], ['Grader', talk.grader],
      ...Object.entries(run.parameters).map(([name, value]) => [spoken(name), clipped(value, 40)])]),
    make('p', { class: 'small' }, 'In a terminal: ', make('code', null, 'sab show ' + talk.id)),
  ];
}
