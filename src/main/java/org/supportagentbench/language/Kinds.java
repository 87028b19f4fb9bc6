package org.supportagentbench.language;

import java.util.Optional;

/// Decides what kind of action a verb and the nouns around it speak of.
final class Kinds {
  private final Tagged tagged;

  Kinds(Tagged tagged) {
    this.tagged = tagged;
  }

  /// The kind of action; empty where it is none of ours (a parcel that moves, something looked up).
  Optional<ActionKind> of(Clause clause, int verb, Mood mood) {
    Doing doing = tagged.doing(verb);
    return switch (doing) {
      case CANCEL -> Optional.of(ActionKind.CANCEL);
      case SWAP -> Optional.of(ActionKind.CHANGE_ITEM);
      case EXCHANGE -> Optional.of(ActionKind.EXCHANGE);
      case HAND_OVER -> Optional.of(ActionKind.HAND_OVER);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case RETURN -> Optional.of(ActionKind.RETURN);
      case BOOK -> Optional.of(ActionKind.BOOK);
      case NOTIFY -> Optional.of(ActionKind.NOTIFY);
      case RECORD -> Optional.of(ActionKind.RECORD);
      case EXPEDITE -> Optional.of(ActionKind.EXPEDITE);
      case INVESTIGATE -> Optional.of(ActionKind.INVESTIGATE);
      case PAY -> Optional.of(ActionKind.PAY);
      case REMOVE -> Optional.of(ActionKind.MODIFY);
      case LOOK -> Optional.empty();
      case SEND, SEND_AGAIN, CHANGE, MAKE, PASS, CREDIT, ADD, PROCEED ->
          byObject(doing, clause, verb, mood);
    };
  }

  private Optional<ActionKind> byObject(Doing doing, Clause clause, int verb, Mood mood) {
    boolean headFirst =
        tagged.has(verb, Form.PART) && !tagged.has(verb, Form.INF) && mood != Mood.DONE;
    Optional<ActionKind> kind =
        headFirst ? before(doing, clause, verb, mood) : after(doing, clause, verb, mood);
    if (kind.isEmpty() && doing != Doing.PROCEED) {
      kind = headFirst ? after(doing, clause, verb, mood) : before(doing, clause, verb, mood);
    }
    return kind.isPresent() ? kind : withoutObject(doing, clause, verb, mood);
  }

  private Optional<ActionKind> after(Doing doing, Clause clause, int verb, Mood mood) {
    for (int i = tagged.deedEnd(verb); i < clause.to; i++) {
      if (tagged.deed(i) && !tagged.goods(i) && i > verb + 1 && doing == Doing.PROCEED) {
        return Optional.empty();
      }
      if (tagged.goods(i)) {
        boolean you = tagged.goodsAt(i) == Goods.CUSTOMER && i != tagged.deedEnd(verb);
        Optional<ActionKind> kind = you ? Optional.empty() : of(doing, tagged.goodsAt(i), mood);
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ActionKind> before(Doing doing, Clause clause, int verb, Mood mood) {
    int from = clause.from;
    for (int i = clause.from; i < verb; i++) {
      from = tagged.deed(i) && !tagged.goods(i) ? i + 1 : from;
    }
    for (int i = from; i < verb; i++) {
      boolean you = tagged.goods(i) && tagged.goodsAt(i) == Goods.CUSTOMER;
      if (tagged.goods(i) && (!you || doing == Doing.PASS)) {
        Optional<ActionKind> kind = of(doing, tagged.goodsAt(i), mood);
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ActionKind> of(Doing doing, Goods goods, Mood mood) {
    return switch (doing) {
      case SEND -> sent(goods);
      case SEND_AGAIN -> resent(goods);
      case CHANGE -> changed(goods);
      case MAKE, PROCEED -> made(goods, mood);
      case PASS -> passed(goods);
      case CREDIT -> goods == Goods.REFUND ? Optional.of(ActionKind.REFUND) : Optional.empty();
      case ADD -> added(goods);
      case CANCEL,
          SWAP,
          EXCHANGE,
          HAND_OVER,
          REFUND,
          RETURN,
          BOOK,
          NOTIFY,
          RECORD,
          EXPEDITE,
          INVESTIGATE,
          PAY,
          REMOVE,
          LOOK ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> sent(Goods goods) {
    return switch (goods) {
      case REPLACEMENT, AGAIN -> Optional.of(ActionKind.SEND_AGAIN);
      case LABEL -> Optional.of(ActionKind.LABEL);
      case MESSAGE, NEWS -> Optional.of(ActionKind.NOTIFY);
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case COLLEAGUE, CASE -> Optional.of(ActionKind.HAND_OVER);
      case ADDRESS,
          VARIANT,
          ITEM,
          ORDER,
          PARCEL,
          BOOKING,
          CANCELLATION,
          RETURN,
          EXCHANGE,
          INVESTIGATION,
          NOTE,
          PAYMENT,
          ACCOUNT,
          HANDOVER,
          CHANGE,
          PHOTO,
          CUSTOMER ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> resent(Goods goods) {
    return switch (goods) {
      case LABEL -> Optional.of(ActionKind.LABEL);
      case MESSAGE, NEWS -> Optional.of(ActionKind.NOTIFY);
      case ADDRESS,
          VARIANT,
          ITEM,
          ORDER,
          PARCEL,
          BOOKING,
          CANCELLATION,
          RETURN,
          EXCHANGE,
          INVESTIGATION,
          NOTE,
          PAYMENT,
          ACCOUNT,
          HANDOVER,
          CHANGE,
          PHOTO,
          CUSTOMER,
          REPLACEMENT,
          AGAIN,
          CREDIT,
          REFUND,
          COLLEAGUE,
          CASE ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> changed(Goods goods) {
    return switch (goods) {
      case ADDRESS, PARCEL -> Optional.of(ActionKind.CHANGE_ADDRESS);
      case VARIANT -> Optional.of(ActionKind.CHANGE_ITEM);
      case CUSTOMER, MESSAGE -> Optional.of(ActionKind.NOTIFY);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case PAYMENT, BOOKING, ACCOUNT, CREDIT, NOTE -> Optional.of(ActionKind.MODIFY);
      case ITEM,
          ORDER,
          CANCELLATION,
          RETURN,
          EXCHANGE,
          INVESTIGATION,
          HANDOVER,
          CHANGE,
          PHOTO,
          REPLACEMENT,
          AGAIN,
          COLLEAGUE,
          CASE,
          LABEL,
          NEWS ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> made(Goods goods, Mood mood) {
    return switch (goods) {
      case REPLACEMENT -> Optional.of(ActionKind.SEND_AGAIN);
      case CANCELLATION -> Optional.of(ActionKind.CANCEL);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case RETURN -> Optional.of(ActionKind.RETURN);
      case EXCHANGE -> Optional.of(ActionKind.EXCHANGE);
      case LABEL -> Optional.of(ActionKind.LABEL);
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case BOOKING -> Optional.of(ActionKind.BOOK);
      case INVESTIGATION -> Optional.of(ActionKind.INVESTIGATE);
      case NOTE -> Optional.of(ActionKind.RECORD);
      case PAYMENT -> Optional.of(ActionKind.PAY);
      case HANDOVER -> Optional.of(ActionKind.HAND_OVER);
      case ADDRESS -> Optional.of(ActionKind.CHANGE_ADDRESS);
      case VARIANT -> Optional.of(ActionKind.CHANGE_ITEM);
      case ACCOUNT -> Optional.of(ActionKind.CREATE);
      case ORDER -> mood == Mood.DONE ? Optional.of(ActionKind.CREATE) : Optional.empty();
      case AGAIN, ITEM, PARCEL, MESSAGE, COLLEAGUE, NEWS, PHOTO, CASE, CUSTOMER, CHANGE ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> passed(Goods goods) {
    return switch (goods) {
      case COLLEAGUE, CASE, HANDOVER, CUSTOMER -> Optional.of(ActionKind.HAND_OVER);
      case ADDRESS,
          VARIANT,
          ITEM,
          ORDER,
          PARCEL,
          BOOKING,
          CANCELLATION,
          RETURN,
          EXCHANGE,
          INVESTIGATION,
          NOTE,
          PAYMENT,
          ACCOUNT,
          CHANGE,
          PHOTO,
          REPLACEMENT,
          AGAIN,
          CREDIT,
          REFUND,
          LABEL,
          MESSAGE,
          NEWS ->
          Optional.empty();
    };
  }

  private static Optional<ActionKind> added(Goods goods) {
    return switch (goods) {
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case NOTE -> Optional.of(ActionKind.RECORD);
      case ADDRESS -> Optional.of(ActionKind.CHANGE_ADDRESS);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case VARIANT,
          ITEM,
          ORDER,
          PARCEL,
          BOOKING,
          CANCELLATION,
          RETURN,
          EXCHANGE,
          INVESTIGATION,
          PAYMENT,
          ACCOUNT,
          CHANGE,
          PHOTO,
          REPLACEMENT,
          AGAIN,
          LABEL,
          MESSAGE,
          NEWS,
          COLLEAGUE,
          CASE,
          HANDOVER,
          CUSTOMER ->
          Optional.empty();
    };
  }

  private Optional<ActionKind> withoutObject(Doing doing, Clause clause, int verb, Mood mood) {
    return switch (doing) {
      case SEND -> sentSomething(clause, verb, mood);
      case SEND_AGAIN -> Optional.of(ActionKind.SEND_AGAIN);
      case CHANGE, ADD -> Optional.of(ActionKind.MODIFY);
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case MAKE, PROCEED -> undirected(doing, clause, mood);
      case CANCEL,
          SWAP,
          EXCHANGE,
          HAND_OVER,
          REFUND,
          RETURN,
          BOOK,
          NOTIFY,
          RECORD,
          EXPEDITE,
          INVESTIGATE,
          PAY,
          REMOVE,
          LOOK,
          PASS ->
          Optional.empty();
    };
  }

  private Optional<ActionKind> undirected(Doing doing, Clause clause, Mood mood) {
    boolean request = false;
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i) && tagged.goodsAt(i) == Goods.CHANGE) {
        return Optional.of(ActionKind.MODIFY);
      }
      request |= tagged.goods(i) && tagged.goodsAt(i) == Goods.CASE;
    }
    boolean done = mood == Mood.DONE || mood == Mood.DONE_PASSIVE && request;
    return doing == Doing.MAKE && done ? Optional.of(ActionKind.OTHER) : Optional.empty();
  }

  /// Sending an item is ours to do; an order or parcel goes out by itself.
  private Optional<ActionKind> sentSomething(Clause clause, int verb, Mood mood) {
    boolean fulfilment = false;
    boolean named = false;
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i) && i != verb) {
        Goods goods = tagged.goodsAt(i);
        fulfilment |= !named && (goods == Goods.ORDER || goods == Goods.PARCEL);
        named |= goods == Goods.ITEM || goods == Goods.ORDER || goods == Goods.PARCEL;
      }
    }
    return switch (mood) {
      case ASK, BARE -> Optional.of(ActionKind.SEND_AGAIN);
      case DONE, PROGRESS, FUTURE, OFFER, NEED, CANNOT, WANTED, NOT ->
          fulfilment ? Optional.empty() : Optional.of(ActionKind.SEND_AGAIN);
      case DONE_PASSIVE, PROGRESS_PASSIVE, FUTURE_PASSIVE, REQUEST, NONE -> Optional.empty();
    };
  }
}
