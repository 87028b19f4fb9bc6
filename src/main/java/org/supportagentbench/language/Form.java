package org.supportagentbench.language;

/// A form of a verb, as the columns of a data file name them.
enum Form {
  /// Infinitive.
  INF,
  /// First person present.
  NOW,
  /// First person simple past.
  PAST,
  /// First person simple past whose ending alone names the speaker: Spanish "cancelé".
  DID,
  /// Participle.
  PART,
  GERUND,
  /// First person future, where one word says it.
  FUTURE,
  /// First person conditional, where one word says it.
  WOULD,
  /// What "would you like me to" asks for, where it is a form of its own.
  SUBJUNCTIVE,
  /// Request to the customer.
  IMPERATIVE,
  /// Third person present.
  THIRD;

  int bit() {
    return 1 << Ordinals.of(this);
  }
}
