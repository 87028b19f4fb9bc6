package org.supportagentbench.language;

/// What kind of thing a message proposes, claims, promises or refuses to do.
public enum ActionKind {
  /// A replacement, a reshipment, a new one, the right one.
  SEND_AGAIN,
  CANCEL,
  CHANGE_ADDRESS,
  /// Another colour, size or variant of an ordered item.
  CHANGE_ITEM,
  /// To a colleague, a team, a human agent.
  HAND_OVER,
  REFUND,
  /// Takes goods back.
  RETURN,
  EXCHANGE,
  /// A return label.
  LABEL,
  /// Credit, voucher, discount, gift.
  COMPENSATE,
  /// A booking, an appointment, a reservation.
  BOOK,
  /// A new order, account or subscription.
  CREATE,
  /// Any other change of what is on record.
  MODIFY,
  /// Takes money.
  PAY,
  /// An email, a message, a confirmation goes out.
  NOTIFY,
  /// A note, a flag, a ticket, a report.
  RECORD,
  /// Faster shipping or handling.
  EXPEDITE,
  /// An investigation, a trace.
  INVESTIGATE,
  /// Something was to be done, but the words do not say what ("I have processed it").
  OTHER;

  /// Money that moves and mails that go out: mostly what follows from another action.
  public boolean followsFromOthers() {
    return switch (this) {
      case REFUND, PAY, NOTIFY, LABEL -> true;
      case SEND_AGAIN,
          CANCEL,
          CHANGE_ADDRESS,
          CHANGE_ITEM,
          HAND_OVER,
          RETURN,
          EXCHANGE,
          COMPENSATE,
          BOOK,
          CREATE,
          MODIFY,
          RECORD,
          EXPEDITE,
          INVESTIGATE,
          OTHER ->
          false;
    };
  }
}
