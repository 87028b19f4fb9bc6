package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the actions that a tagged message speaks of, clause by clause.
final class EventReader {
  private final Tagged tagged;
  private final MoodReader moods;
  private final Kinds kinds;
  private final Sentences sentences;
  private final List<Event> events = new ArrayList<>();

  EventReader(Tagged tagged, Sentences sentences) {
    this.tagged = tagged;
    this.sentences = sentences;
    this.moods = new MoodReader(tagged);
    this.kinds = new Kinds(tagged);
  }

  List<Event> read(Clauses clauses) {
    for (Clause clause : clauses.all()) {
      clause(clause);
    }
    return events;
  }

  private void clause(Clause clause) {
    MoodReader.Setting setting = sentences.setting(clause.sentence);
    MoodReader.Before before = MoodReader.Before.NOTHING;
    boolean found = false;
    int i = clause.from;
    while (i < clause.to) {
      if (!tagged.deed(i) || inNoun(clause, i)) {
        i++;
        continue;
      }
      Mood mood = moods.mood(clause, i, setting, before);
      Optional<ActionKind> kind = kinds.of(clause, i, mood);
      if (kind.isPresent() && mood != Mood.NONE) {
        events.add(event(kind.get(), mood, clause, i));
        found = true;
      }
      Doing doing = tagged.doing(i);
      found |= doing == Doing.LOOK;
      sentences.asksGenerally(
          clause.sentence, doing == Doing.PROCEED && kind.isEmpty() && mood == Mood.ASK);
      before =
          new MoodReader.Before(
              i, tagged.deedEnd(i), mood, tagged.forms(i), doing == Doing.PROCEED);
      i = Math.max(i + 1, tagged.deedEnd(i));
    }
    if (!found) {
      nouns(clause, setting);
    }
  }

  private void open(Clause clause, MoodReader.Setting setting) {
    boolean asks = clause.has(Mark.ASK) && setting.question();
    sentences.asksGenerally(clause.sentence, asks && !sentences.pleasant(clause.sentence));
  }

  /// A verb form that is the noun of something else here: "a change", "the return label".
  private boolean inNoun(Clause clause, int i) {
    if (!tagged.goods(i)) {
      return false;
    }
    boolean determined =
        i > clause.from && tagged.is(i - 1, Mark.DETERMINER) && !tagged.has(i, Form.GERUND);
    return determined || tagged.goodsEnd(i) > tagged.deedEnd(i);
  }

  private Event event(ActionKind kind, Mood mood, Clause clause, int at) {
    int before = clause.to;
    for (int i = tagged.deedEnd(at); i < clause.to; i++) {
      if (tagged.deed(i) && !tagged.goods(i)) {
        before = i;
        break;
      }
    }
    return new Event(kind, mood, clause, at, before);
  }

  /// Actions that only nouns name: "Would you like a refund?", "A replacement is not possible."
  private void nouns(Clause clause, MoodReader.Setting setting) {
    Mood mood = Mood.NONE;
    if (clause.has(Mark.IMPOSSIBLE)) {
      mood = Mood.CANNOT;
    } else if (clause.has(Mark.ASK) && setting.question()) {
      mood = Mood.ASK;
    } else if (clause.has(Mark.WANT) && !clause.conditional()) {
      mood = Mood.WANTED;
    } else if (clause.has(Mark.WE) && clause.has(Mark.CAN) && clause.has(Mark.NOT)) {
      mood = Mood.CANNOT;
    }
    if (mood == Mood.NONE) {
      return;
    }
    int known = events.size();
    for (int i = clause.from; i < clause.to; i++) {
      if (tagged.goods(i)) {
        Optional<ActionKind> kind = named(tagged.goodsAt(i));
        if (kind.isPresent()) {
          events.add(new Event(kind.get(), mood, clause, i, clause.to));
        }
      }
    }
    if (events.size() == known) {
      open(clause, setting);
    }
  }

  /// The action that a noun names by itself.
  static Optional<ActionKind> named(Goods goods) {
    return switch (goods) {
      case REPLACEMENT -> Optional.of(ActionKind.SEND_AGAIN);
      case CANCELLATION -> Optional.of(ActionKind.CANCEL);
      case REFUND -> Optional.of(ActionKind.REFUND);
      case RETURN -> Optional.of(ActionKind.RETURN);
      case EXCHANGE -> Optional.of(ActionKind.EXCHANGE);
      case LABEL -> Optional.of(ActionKind.LABEL);
      case CREDIT -> Optional.of(ActionKind.COMPENSATE);
      case HANDOVER -> Optional.of(ActionKind.HAND_OVER);
      case INVESTIGATION -> Optional.of(ActionKind.INVESTIGATE);
      case AGAIN,
          ADDRESS,
          VARIANT,
          ITEM,
          ORDER,
          PARCEL,
          MESSAGE,
          BOOKING,
          NOTE,
          PAYMENT,
          ACCOUNT,
          COLLEAGUE,
          CHANGE,
          NEWS,
          PHOTO,
          CASE,
          CUSTOMER ->
          Optional.empty();
    };
  }
}
