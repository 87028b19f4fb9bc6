package org.supportagentbench.language;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Which action a verb and its object make, and which a verb makes whatever its object is.
final class ObjectTable {
  /// Verbs that need no object.
  private static final Map<Doing, ActionKind> ALONE =
      Map.ofEntries(
          Map.entry(Doing.CANCEL, ActionKind.CANCEL),
          Map.entry(Doing.SWAP, ActionKind.CHANGE_ITEM),
          Map.entry(Doing.EXCHANGE, ActionKind.EXCHANGE),
          Map.entry(Doing.HAND_OVER, ActionKind.HAND_OVER),
          Map.entry(Doing.REFUND, ActionKind.REFUND),
          Map.entry(Doing.BOOK, ActionKind.BOOK),
          Map.entry(Doing.RECORD, ActionKind.RECORD),
          Map.entry(Doing.EXPEDITE, ActionKind.EXPEDITE),
          Map.entry(Doing.INVESTIGATE, ActionKind.INVESTIGATE),
          Map.entry(Doing.PAY, ActionKind.PAY),
          Map.entry(Doing.REMOVE, ActionKind.MODIFY));

  /// What a noun names by itself, and what a verb like "process" or "issue" makes of it.
  private static final Map<Goods, ActionKind> NAMED =
      Map.of(
          Goods.REPLACEMENT, ActionKind.SEND_AGAIN,
          Goods.CANCELLATION, ActionKind.CANCEL,
          Goods.REFUND, ActionKind.REFUND,
          Goods.RETURN, ActionKind.RETURN,
          Goods.EXCHANGE, ActionKind.EXCHANGE,
          Goods.LABEL, ActionKind.LABEL,
          Goods.CREDIT, ActionKind.COMPENSATE,
          Goods.HANDOVER, ActionKind.HAND_OVER,
          Goods.INVESTIGATION, ActionKind.INVESTIGATE);

  private static final Map<Goods, ActionKind> MADE =
      with(
          NAMED,
          Map.of(
              Goods.BOOKING, ActionKind.BOOK,
              Goods.NOTE, ActionKind.RECORD,
              Goods.PAYMENT, ActionKind.PAY,
              Goods.ACCOUNT, ActionKind.CREATE));

  private static final Map<Doing, Map<Goods, ActionKind>> BY_OBJECT =
      Map.ofEntries(
          Map.entry(Doing.SEND, sent()),
          Map.entry(
              Doing.SEND_AGAIN,
              Map.of(
                  Goods.LABEL, ActionKind.LABEL,
                  Goods.MESSAGE, ActionKind.NOTIFY,
                  Goods.NEWS, ActionKind.NOTIFY)),
          Map.entry(Doing.CHANGE, changed()),
          Map.entry(Doing.MAKE, MADE),
          Map.entry(Doing.PROCEED, MADE),
          Map.entry(Doing.CREATE, with(MADE, Map.of(Goods.ORDER, ActionKind.CREATE))),
          Map.entry(
              Doing.PASS,
              Map.of(
                  Goods.COLLEAGUE, ActionKind.HAND_OVER,
                  Goods.EXPERT, ActionKind.HAND_OVER,
                  Goods.CASE, ActionKind.HAND_OVER,
                  Goods.HANDOVER, ActionKind.HAND_OVER,
                  Goods.CUSTOMER, ActionKind.HAND_OVER)),
          Map.entry(Doing.NOTIFY, Map.of(Goods.COLLEAGUE, ActionKind.HAND_OVER)),
          Map.entry(
              Doing.RETURN,
              Map.of(Goods.REFUND, ActionKind.REFUND, Goods.PAYMENT, ActionKind.REFUND)),
          Map.entry(Doing.CREDIT, Map.of(Goods.REFUND, ActionKind.REFUND)),
          Map.entry(
              Doing.ADD,
              Map.of(
                  Goods.CREDIT, ActionKind.COMPENSATE,
                  Goods.NOTE, ActionKind.RECORD,
                  Goods.ADDRESS, ActionKind.CHANGE_ADDRESS,
                  Goods.REFUND, ActionKind.REFUND)));

  private ObjectTable() {}

  private static Map<Goods, ActionKind> sent() {
    return Map.of(
        Goods.PAYMENT, ActionKind.PAY,
        Goods.REPLACEMENT, ActionKind.SEND_AGAIN,
        Goods.AGAIN, ActionKind.SEND_AGAIN,
        Goods.LABEL, ActionKind.LABEL,
        Goods.MESSAGE, ActionKind.NOTIFY,
        Goods.NEWS, ActionKind.NOTIFY,
        Goods.CREDIT, ActionKind.COMPENSATE,
        Goods.REFUND, ActionKind.REFUND,
        Goods.COLLEAGUE, ActionKind.HAND_OVER,
        Goods.CASE, ActionKind.HAND_OVER);
  }

  private static Map<Goods, ActionKind> changed() {
    return Map.of(
        Goods.ADDRESS, ActionKind.CHANGE_ADDRESS,
        Goods.PARCEL, ActionKind.CHANGE_ADDRESS,
        Goods.VARIANT, ActionKind.CHANGE_ITEM,
        Goods.CUSTOMER, ActionKind.NOTIFY,
        Goods.MESSAGE, ActionKind.NOTIFY,
        Goods.REFUND, ActionKind.REFUND,
        Goods.PAYMENT, ActionKind.MODIFY,
        Goods.BOOKING, ActionKind.MODIFY,
        Goods.ACCOUNT, ActionKind.MODIFY,
        Goods.NOTE, ActionKind.MODIFY);
  }

  private static Map<Goods, ActionKind> with(
      Map<Goods, ActionKind> some, Map<Goods, ActionKind> more) {
    Map<Goods, ActionKind> all = new EnumMap<>(some);
    all.putAll(more);
    return Map.copyOf(all);
  }

  /// What a verb does whatever its object is.
  static Optional<ActionKind> alone(Doing doing) {
    return Optional.ofNullable(ALONE.get(doing));
  }

  /// What a verb does to an object; empty where the object says nothing of it.
  static Optional<ActionKind> of(Doing doing, Goods goods) {
    Map<Goods, ActionKind> objects = BY_OBJECT.get(doing);
    return objects == null ? Optional.empty() : Optional.ofNullable(objects.get(goods));
  }

  /// The action that a noun names by itself.
  static Optional<ActionKind> named(Goods goods) {
    return Optional.ofNullable(NAMED.get(goods));
  }
}
