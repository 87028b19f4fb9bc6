// --- An order as the desk shows it --------------------------------------------------------------

const isOrder = (value) => value && !scalar(value) && 'order_number' in value && Array.isArray(value.lines) && 'placed' in value;

function orderCard(order, marks) {
  const texts = (value) => record(value ?? '', marks, 1);
  return make('div', { class: 'order', role: 'group', 'aria-label': 'Order ' + order.order_number },
    make('p', null,
      make('strong', null, 'Order #' + order.order_number), ' ',
      chip(spoken(order.status), statusTone(order.status)), ' ',
      make('span', { class: 'quiet' }, 'placed ' + order.placed + (order.cancelled ? ', cancelled ' + order.cancelled : ''))),
    make('p', null, texts(order.customer?.name), make('span', { class: 'quiet' }, ' ', order.customer?.email ?? '')),
    order.shipping_address && make('p', { class: 'quiet' }, address(order.shipping_address)),
    make('ul', { class: 'lines' }, order.lines.map(orderLine)),
    make('p', { class: 'total' }, 'Total ' + money(order.total),
      order.shipping ? make('span', { class: 'quiet' }, ', shipping ' + money(order.shipping)) : null,
      (order.promotions || []).map((each) => make('span', { class: 'quiet' }, ', code ' + each.code + ' \u2212' + money(each.discount)))),
    (order.shipments || []).map(shipment),
    orderList('Payments', order.payments, (each) => [each.date, each.kind, money(each.amount), each.status].join(' \u00b7 ')),
    orderList('Earlier claims', order.earlier_claims,
      (each) => [each.date, spoken(each.kind), '#' + each.order_number, each.outcome].join(' \u00b7 ')),
    orderList('Notes', order.notes, (each) => String(each)));
}

const money = (amount) => '$' + (typeof amount === 'number' ? amount.toFixed(2) : String(amount));

function statusTone(status) {
  return { delivered: 'good', shipped: 'info', cancelled: 'bad' }[status] || 'grey';
}

function address(at) {
  return [at.name, at.line1, at.line2, at.city, at.region, at.postcode, at.country].filter(Boolean).join(', ');
}

function orderLine(line) {
  const kind = [line.colour, line.size].filter(Boolean).join(', ');
  return make('li', null,
    make('span', { class: 'nr' }, line.line), ' ', line.quantity + ' \u00d7 ', line.title || line.variant_id,
    kind && make('span', { class: 'quiet' }, ' (' + kind + ')'), ' ', make('span', { class: 'quiet' }, money(line.price)), ' ',
    line.final_sale && chip('final sale', 'warn'), line.shipped === false && chip('not shipped', 'grey'));
}

function shipment(parcel) {
  return make('div', { class: 'parcel' },
    make('p', null, parcel.carrier + ' ', make('code', null, parcel.tracking_number),
      make('span', { class: 'quiet' }, ' lines ' + (parcel.lines || []).join(', '))),
    make('ol', { class: 'scans' }, (parcel.events || []).map((event) => make('li', null,
      make('time', null, String(event.at).replace('T', ' ')), ' ', spoken(event.status),
      make('span', { class: 'quiet' }, ' ' + (event.place || ''))))));
}

function orderList(heading, entries, line) {
  if (!entries || entries.length === 0) return null;
  return make('div', { class: 'small' }, make('p', { class: 'label' }, heading),
    make('ul', null, entries.map((each) => make('li', null, line(each)))));
}
