// --- The conversation, message by message -------------------------------------------------------

// Customer and agent as they wrote; between them, folded, what the agent did at the desk.
function messages(talk, side) {
  const answers = answersOfCalls(talk);
  return talk.transcript.messages.flatMap((message, index) => {
    if (message.from === 'tool' && answers.paired.has(index)) return [];
    return [messageBox(talk, message, index, answers, side || '')];
  });
}

// Which message answers which call: ids may be used twice, so each answer is taken once.
function answersOfCalls(talk) {
  const paired = new Set();
  const byCall = new Map();
  talk.transcript.messages.forEach((message, index) => {
    (message.calls || []).forEach((call, c) => {
      const answer = talk.transcript.messages.findIndex((each, i) =>
        i > index && !paired.has(i) && each.from === 'tool' && each.call === call.id);
      if (answer >= 0) {
        paired.add(answer);
        byCall.set(index + '.' + c, answer);
      }
    });
  });
  return { paired, byCall };
}

function messageBox(talk, message, index, answers, side) {
  const box = make('div', { class: 'message from-' + message.from, id: side + 'm' + index, tabindex: '-1', role: 'group', 'aria-label': 'Message ' + index });
  switch (message.from) {
    case 'customer': return add(box, customerMail(talk, message, index));
    case 'agent': return add(box, agentMessage(talk, message, index, answers, side));
    case 'tool': return add(box, [toolAnswer(talk, message, index), notes(talk, index)]);
    default: return add(box, [mailHead('System', '', index, []), mailBody(talk, message, index), notes(talk, index)]);
  }
}

function mailHead(who, address, index, chips) {
  return make('div', { class: 'mail-head' },
    make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(who)),
    make('span', { class: 'sender' }, make('strong', null, who), address && make('span', { class: 'quiet' }, ' ', address)),
    make('span', { class: 'chips' }, chips),
    make('a', { class: 'nr', href: hashOfMessage(index), title: 'Link to message ' + index }, String(index)));
}

const initials = (who) => who.split(/\s+/).map((word) => [...word][0] || '').join('').slice(0, 2).toUpperCase();

const mailBody = (talk, message, index) => words(textOf(talk, message), evidenceAt(talk, index)(textOf(talk, message)));

function customerMail(talk, message, index) {
  const name = talk.about.name || 'Customer';
  const chips = [message.move && chip(spoken(message.move), message.move.startsWith('push') ? 'push' : 'grey', 'What the customer does here; the agent does not see it')];
  return [
    mailHead(name, talk.about.from ? '<' + talk.about.from + '>' : '', index, chips),
    mailBody(talk, message, index),
    (message.attachments || []).map((sent) =>
      make('p', { class: 'attachment' }, make('span', { class: 'chip' }, spoken(sent.kind)), ' ', words(sent.shows, [], 'inline'))),
    notes(talk, index),
  ];
}

// Words beside calls reach the customer only where a call hands over; the others stay in the log.
function agentMessage(talk, message, index, answers, side) {
  const calls = message.calls || [];
  const text = textOf(talk, message);
  const sent = calls.length === 0 || calls.some((call) => shelf.handovers.has(call.name));
  const parts = [];
  if (message.reasoning) parts.push(reasoning(talk, message, index));
  if (text.trim() !== '' || calls.length === 0) {
    parts.push(make('div', { class: sent ? 'mail' : 'mail unsent' },
      mailHead('Support desk', sent ? 'to the customer' : 'not sent: words beside a tool call', index, []),
      text.trim() === '' ? make('p', { class: 'quiet' }, '(an empty reply)') : mailBody(talk, message, index)));
  }
  calls.forEach((call, c) => parts.push(callBox(talk, { message, index, call, c }, answers, side)));
  parts.push(notes(talk, index));
  return parts;
}

function reasoning(talk, message, index) {
  const marks = evidenceAt(talk, index)(message.reasoning);
  return fold({ class: 'inside reasoning' },
    make('span', null, 'Reasoning ', make('span', { class: 'quiet' }, several(message.reasoning.trim().split(/\s+/).length, 'word'))),
    () => words(message.reasoning, marks), marks.length > 0);
}

function callBox(talk, at, answers, side) {
  const { index, call, c } = at;
  const answerIndex = answers.byCall.get(index + '.' + c);
  const answer = answerIndex === undefined ? null : talk.transcript.messages[answerIndex];
  const effect = shelf.writes.has(call.name) ? 'write' : shelf.handovers.has(call.name) ? 'handover' : 'read';
  const proven = findingsAt(talk, index).some((finding) => finding.call === c)
    || (answer && (findingsAt(talk, answerIndex).length > 0));
  const summary = make('span', { class: 'call' },
    make('code', null, call.name), ' ', make('span', { class: 'quiet args' }, brief(call.arguments, 90)),
    make('span', { class: 'answer ' + (answer?.error ? 'refused' : '') }, answer ? ' \u2192 ' + answerBrief(talk, answer) : ' \u2192 no answer'));
  const box = fold({ class: 'inside tool ' + effect + (proven ? ' proven' : ''), id: side + 'm' + index + 'c' + c }, summary, () => [
    make('p', { class: 'label' }, 'Arguments'), record(call.arguments, evidenceAt(talk, index)),
    answer && make('p', { class: 'label' }, 'Answer of the store ', make('a', { class: 'nr', href: hashOfMessage(answerIndex) }, String(answerIndex))),
    answer && answerBody(talk, answer, answerIndex),
  ], effect !== 'read' || proven);
  if (answerIndex === undefined) return box;
  return make('div', { id: side + 'm' + answerIndex, tabindex: '-1' }, box, notes(talk, answerIndex));
}

function answerBrief(talk, answer) {
  const text = textOf(talk, answer);
  const value = parsed(text);
  if (!value) return clipped(text, 80);
  if (value.error) return clipped(String(value.error), 80);
  if (isOrder(value)) return 'order ' + value.order_number + ', ' + spoken(value.status);
  const listed = Object.entries(value).find(([, each]) => Array.isArray(each));
  if (value.status) return clipped(String(value.status), 60);
  if (listed) return several(listed[1].length, spoken(listed[0]).replace(/s$/, ''));
  return brief(value, 60);
}

function answerBody(talk, answer, index) {
  const text = textOf(talk, answer);
  const marks = evidenceAt(talk, index);
  const value = parsed(text);
  if (!value) return words(text, marks(text));
  const raw = fold({ class: 'raw' }, 'As the agent got it', () => words(text, [], 'raw'));
  if (isOrder(value)) {
    try {
      return [orderCard(value, marks), raw];
    } catch (e) {
      // No order of ours: it looks like one and is shown as any other record.
    }
  }
  return [record(value, marks), raw];
}

const toolAnswer = (talk, message, index) => fold({ class: 'inside tool read' },
  make('span', { class: 'call' }, make('code', null, message.name), ' ', make('span', { class: 'quiet' }, answerBrief(talk, message))),
  () => answerBody(talk, message, index));

// Findings and quotes, at the message that proves them.
function notes(talk, index) {
  const found = findingsAt(talk, index).map((finding) => make('div', { class: 'note finding', role: 'note' },
    make('p', null, make('strong', null, spoken(finding.behaviour)), ' ', finding.explanation),
    finding.evidence && make('p', { class: 'proof' }, words(finding.evidence, [], 'inline'))));
  const quoted = opinionAnswers(talk).filter((answer) => answer.message === index && answer.quote)
    .map((answer) => make('div', { class: 'note opinion', role: 'note' },
      make('p', null, make('strong', null, 'Judge: ' + answer.verdict), ' ', criterionText(talk, answer.criterion)),
      make('p', { class: 'proof' }, answer.reason)));
  return [...found, ...quoted];
}

const criterionText = (talk, at) => talk.about.criteria?.[at]?.text || 'criterion ' + (at + 1);
