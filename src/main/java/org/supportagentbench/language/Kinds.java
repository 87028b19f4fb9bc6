package org.supportagentbench.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides what kind of action a verb and the nouns around it speak of.
final class Kinds {
  private final Tagged tagged;

  Kinds(Tagged tagged) {
    this.tagged = tagged;
  }

  /// The kind of action; empty where it is none of ours (a parcel that moves, something looked up).
  Optional<ActionKind> of(Clause clause, int verb, Mood mood) {
    Doing doing = tagged.doing(verb);
    if (doing == Doing.HAND_OVER && toOthers(clause, verb)) {
      return Optional.empty();
    }
    if (doing == Doing.RECORD && tagged.tokens().begins(verb, REGISTERS, 0)) {
      return Optional.of(registered(clause).orElse(ActionKind.RECORD));
    }
    Optional<ActionKind> alone = ObjectTable.alone(doing);
    if (alone.isPresent() || doing == Doing.LOOK) {
      boolean underWay =
          doing == Doing.BOOK
              && mood == Mood.DONE_PASSIVE
              && has(clause, Goods.PARCEL)
              && ANEW.stream().noneMatch(anew -> tagged.tokens().begins(verb, anew, 0));
      return underWay ? Optional.empty() : alone;
    }
    boolean headFirst =
        tagged.has(verb, Form.PART) && !tagged.has(verb, Form.INF) && mood != Mood.DONE;
    if (doing == Doing.RETURN && !headFirst) {
      return Optional.of(ActionKind.RETURN);
    }
    Optional<ActionKind> kind =
        headFirst ? before(doing, clause, verb) : after(doing, clause, verb);
    if (kind.isEmpty() && doing != Doing.PROCEED && doing != Doing.RETURN) {
      kind = headFirst ? after(doing, clause, verb) : before(doing, clause, verb);
    }
    boolean back =
        kind.isEmpty() ? GIVES_BACK.contains(doing) : kind.get() == ActionKind.SEND_AGAIN;
    if (back && money(clause, verb)) {
      return Optional.of(ActionKind.REFUND);
    }
    return kind.isPresent() ? kind : withoutObject(doing, clause, verb, mood);
  }

  private static final Set<Doing> GIVES_BACK =
      EnumSet.of(Doing.RETURN, Doing.SEND_AGAIN, Doing.SEND);

  /// "The $45.20 have been returned", "we sent the $45.20 back": an amount beside the verb.
  private boolean money(Clause clause, int verb) {
    for (int i = Math.max(clause.from, verb - NEAR); i < Math.min(clause.to, verb + NEAR); i++) {
      int start = tagged.tokens().start(i);
      if (tagged.tokens().kind(i) == Text.NUMBER
          && start > 0
          && "$€£".indexOf(tagged.text().message().charAt(start - 1)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static final int NEAR = 5;

  /// "Your order has been handed over to the carrier."
  private boolean toOthers(Clause clause, int verb) {
    for (int i = tagged.deedEnd(verb); i < clause.to; i++) {
      if (tagged.is(i, Mark.OTHERS)) {
        return !has(clause, Goods.COLLEAGUE) && !has(clause, Goods.CASE);
      }
    }
    return false;
  }

  /// "Su devolución fue registrada": the return was made.
  private Optional<ActionKind> registered(Clause clause) {
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i) && REGISTERED.contains(tagged.goodsAt(i))) {
        return ObjectTable.named(tagged.goodsAt(i));
      }
    }
    return Optional.empty();
  }

  /// Spanish "registrar", which is to note or to make.
  private static final String REGISTERS = "registr";

  /// "Your delivery has been rescheduled" tells of a deed, where "is scheduled" tells how it goes.
  private static final List<String> ANEW = List.of("resched", "reprogram", "reagend", "rebook");

  private static final Set<Goods> REGISTERED =
      EnumSet.of(Goods.RETURN, Goods.CANCELLATION, Goods.EXCHANGE, Goods.REFUND);

  private Optional<ActionKind> after(Doing doing, Clause clause, int verb) {
    int from = doing == Doing.PASS ? verb + 1 : tagged.deedEnd(verb);
    for (int i = from; i < clause.to; i++) {
      boolean other = doing == Doing.PROCEED && tagged.deed(i) && !tagged.goods(i) && i > verb + 1;
      if (other || (tagged.is(i, Mark.AND) && tagged.tokens().gap(i, Gap.COMMA))) {
        return Optional.empty();
      }
      if (tagged.goods(i)) {
        boolean you =
            tagged.goodsAt(i) == Goods.CUSTOMER && (i != tagged.deedEnd(verb) || asks(verb));
        Optional<ActionKind> kind =
            you ? Optional.empty() : ObjectTable.of(doing, tagged.goodsAt(i));
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  /// To ask a colleague is to pass on; "I have to ask you for a code" is not.
  private boolean asks(int verb) {
    return ASKS.stream().anyMatch(stem -> tagged.tokens().begins(verb, stem, 0));
  }

  private static final List<String> ASKS =
      List.of("ask", "pregunt", "pid", "ped", "demand", "frag", "bitt", "gebet");

  private Optional<ActionKind> before(Doing doing, Clause clause, int verb) {
    int from = clause.from;
    int nounUntil = clause.from;
    for (int i = clause.from; i < verb; i++) {
      nounUntil = tagged.goods(i) ? tagged.goodsEnd(i) : nounUntil;
      from = tagged.deed(i) && i >= nounUntil ? i + 1 : from;
    }
    for (int i = from; i < verb; i++) {
      boolean you = tagged.goods(i) && tagged.goodsAt(i) == Goods.CUSTOMER;
      if (tagged.goods(i) && (!you || (doing == Doing.PASS && !asks(verb)))) {
        Optional<ActionKind> kind = ObjectTable.of(doing, tagged.goodsAt(i));
        if (kind.isPresent()) {
          return kind;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<ActionKind> withoutObject(Doing doing, Clause clause, int verb, Mood mood) {
    return switch (doing) {
      case SEND -> sentSomething(clause, verb, mood);
      case SEND_AGAIN -> Optional.of(ActionKind.SEND_AGAIN);
      case CHANGE, ADD -> Optional.of(ActionKind.MODIFY);
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case RETURN -> Optional.of(ActionKind.RETURN);
      case NOTIFY -> Optional.of(ActionKind.NOTIFY);
      case MAKE, CREATE, PROCEED -> undirected(clause, verb, mood);
      case CANCEL,
          SWAP,
          EXCHANGE,
          HAND_OVER,
          REFUND,
          BOOK,
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

  /// "Make the change", "go ahead with the address change", "I can't do that".
  private Optional<ActionKind> undirected(Clause clause, int verb, Mood mood) {
    boolean change = has(clause, Goods.CHANGE);
    if (change) {
      return Optional.of(
          has(clause, Goods.ADDRESS)
              ? ActionKind.CHANGE_ADDRESS
              : has(clause, Goods.VARIANT) ? ActionKind.CHANGE_ITEM : ActionKind.MODIFY);
    }
    boolean done =
        mood == Mood.DONE
            || ((mood == Mood.DONE_PASSIVE || mood == Mood.TOLD) && caseBefore(clause, verb));
    boolean said = mood == Mood.CANNOT || (tagged.doing(verb) != Doing.PROCEED && done);
    return said ? Optional.of(ActionKind.OTHER) : Optional.empty();
  }

  /// "Your request has been processed", not "Given this situation".
  private boolean caseBefore(Clause clause, int verb) {
    for (int i = clause.from; i < verb; i++) {
      if (tagged.goods(i) && tagged.goodsAt(i) == Goods.CASE) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Clause clause, Goods goods) {
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i) && tagged.goodsAt(i) == goods) {
        return true;
      }
    }
    return false;
  }

  /// Sending an item is ours to do; an order or parcel goes out by itself.
  private Optional<ActionKind> sentSomething(Clause clause, int verb, Mood mood) {
    return switch (mood) {
      case ASK, BARE -> Optional.of(ActionKind.SEND_AGAIN);
      case DONE, PROGRESS, FUTURE, OFFER, NEED, CANNOT, WANTED, NOT, REQUEST ->
          has(clause, Goods.PHOTO) || fulfilment(clause, verb)
              ? Optional.empty()
              : Optional.of(ActionKind.SEND_AGAIN);
      case DONE_PASSIVE -> mailed(clause) ? Optional.of(ActionKind.NOTIFY) : Optional.empty();
      case PROGRESS_PASSIVE, FUTURE_PASSIVE, TOLD, NONE -> Optional.empty();
    };
  }

  /// "The tickets were sent to ana@example.com."
  private boolean mailed(Clause clause) {
    String message = tagged.text().message();
    int at = message.indexOf('@', tagged.tokens().start(clause.from));
    return at >= 0 && at < tagged.tokens().end(clause.to - 1);
  }

  /// The object is an order or parcel, or there is none: "we'll ship your order", "we ship within
  /// two days", German "Ihre Bestellung verschicken wir".
  private boolean fulfilment(Clause clause, int verb) {
    int i = tagged.deedEnd(verb);
    while (i < clause.to && (tagged.is(i, Mark.DETERMINER) || tagged.is(i, Mark.AND))) {
      i = tagged.markEnd(i);
    }
    if (i < clause.to && tagged.goods(i)) {
      return orderOrParcel(i);
    }
    boolean bare = i >= clause.to || tagged.is(i, Mark.FILLER) || tagged.is(i, Mark.BOUND);
    if (!bare) {
      return false;
    }
    for (int k = clause.from; k < verb; k++) {
      if (tagged.goods(k)) {
        return orderOrParcel(k);
      }
    }
    return verb - clause.from <= 2;
  }

  private boolean orderOrParcel(int i) {
    return tagged.goodsAt(i) == Goods.ORDER || tagged.goodsAt(i) == Goods.PARCEL;
  }
}
