package org.supportagentbench.language;

import java.util.List;

/// Verbs whose ending alone says "I did": Spanish "cancelé", "ya lo cancelé", "le envié". A form
/// that could also be a request ("cancele", where a message leaves accents out) or a habit
/// ("cancelamos") is told from it by a pronoun or "already" before it.
final class SimplePast {
  private final Tagged tagged;

  SimplePast(Tagged tagged) {
    this.tagged = tagged;
  }

  /// Whether the verb says that we did it.
  boolean says(Clause clause, int verb, Governor governor) {
    boolean foreign = governor.subject != 0 && !governor.subject(Mark.WE);
    return tagged.has(verb, Form.DID)
        && !foreign
        && clause.kind == Clause.Kind.MAIN
        && !governor.any(Mark.QUESTION_WORD)
        && (!ambiguous(verb) || (marked(clause, verb) && !wouldBeAccented(verb)));
  }

  /// "Ahora inicie sesión": whoever writes the accents of other words would have written "inicié".
  private boolean wouldBeAccented(int verb) {
    boolean request = tagged.has(verb, Form.IMPERATIVE) || tagged.has(verb, Form.SUBJUNCTIVE);
    if (!request || tagged.has(verb, Form.NOW) || tagged.tokens().accented(verb)) {
      return false;
    }
    for (int i = 0; i < tagged.tokens().size(); i++) {
      if (tagged.tokens().accented(i)) {
        return true;
      }
    }
    return false;
  }

  /// "I booked your appointment on June 18": the day of the booking, not that of the deed.
  boolean bookedFor(Clause clause, int verb) {
    for (int i = verb + 1; i < clause.to && tagged.doing(verb) == Doing.BOOK; i++) {
      if (tagged.is(i, Mark.DATED)) {
        int first = i;
        return OF_DAYS.stream().anyMatch(word -> tagged.tokens().same(first, word));
      }
    }
    return false;
  }

  /// With which a day begins: "on Monday", "el 18 de junio"; not "yesterday".
  private static final List<String> OF_DAYS = List.of("on", "el", "am", "le");

  /// "Fue emitida y te la envié": who did it says so anew.
  boolean forYou(int verb) {
    return tagged.has(verb, Form.DID)
        && !tagged.has(verb, Form.PART)
        && (customer(verb - 1) || customer(verb - 2));
  }

  private boolean customer(int i) {
    return i >= 0 && tagged.goods(i) && tagged.goodsAt(i) == Goods.CUSTOMER;
  }

  private boolean ambiguous(int verb) {
    return tagged.has(verb, Form.IMPERATIVE)
        || tagged.has(verb, Form.SUBJUNCTIVE)
        || tagged.has(verb, Form.NOW);
  }

  private boolean marked(Clause clause, int verb) {
    int i = verb - 1;
    if (i < clause.from || wished(clause, verb)) {
      return false;
    }
    return customer(i) || tagged.is(i, Mark.DETERMINER) || tagged.is(i, Mark.JUST);
  }

  /// "Le sugiero que lo anote": what somebody is to do.
  private boolean wished(Clause clause, int verb) {
    boolean bare = !tagged.tokens().accented(verb);
    for (int i = verb - 1; bare && i >= clause.from && i >= verb - 2; i--) {
      if (tagged.tokens().same(i, "que")) {
        return true;
      }
    }
    return false;
  }

  /// Whether such a verb at the start of a clause is a request ("Cancele el pedido") or a habit
  /// ("Procesamos los reembolsos en 5 días") instead.
  boolean other(int verb) {
    if (!tagged.has(verb, Form.DID)) {
      return false;
    }
    int next = tagged.deedEnd(verb);
    boolean one =
        next < tagged.text().size()
            && tagged.is(next, Mark.DETERMINER)
            && !tagged.is(next, Mark.MANY);
    return tagged.has(verb, Form.IMPERATIVE) || (tagged.has(verb, Form.NOW) && !one);
  }
}
