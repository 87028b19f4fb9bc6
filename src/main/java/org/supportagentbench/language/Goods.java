package org.supportagentbench.language;

/// What a noun (or "again") says of the action it is the object of.
enum Goods {
  REPLACEMENT,
  /// Again, once more.
  AGAIN,
  ADDRESS,
  /// Colour, size, variant.
  VARIANT,
  ITEM,
  ORDER,
  PARCEL,
  /// Email, message, confirmation, receipt.
  MESSAGE,
  LABEL,
  REFUND,
  CREDIT,
  BOOKING,
  CANCELLATION,
  RETURN,
  EXCHANGE,
  INVESTIGATION,
  /// Ticket, note, flag, report.
  NOTE,
  PAYMENT,
  ACCOUNT,
  HANDOVER,
  /// Human agent, colleague, team.
  COLLEAGUE,
  /// Who takes a case over at one desk and mends things at another: adjuster, operator, mechanic.
  EXPERT,
  /// Who mends or brings things: maintenance, kitchen, systems. Telling them passes no case on.
  CREW,
  CHANGE,
  /// Link, details, update, information.
  NEWS,
  PHOTO,
  /// The case, your request, this.
  CASE,
  /// The customer as the object: transfer you.
  CUSTOMER
}
