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
    int nounUntil = clause.from;
    int i = clause.from;
    while (i < clause.to) {
      if (tagged.goods(i) && tagged.goodsEnd(i) > i + 1) {
        nounUntil = tagged.goodsEnd(i);
      }
      if (!tagged.deed(i) || i < nounUntil || asking(i) || inNoun(clause, i) || inName(clause, i)) {
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
      boolean general = kind.isEmpty() && mood == Mood.ASK && light(doing) && !openQuestion(clause);
      sentences.asksGenerally(clause.sentence, general && !sentences.pleasant(clause.sentence));
      before =
          new MoodReader.Before(
              i, tagged.deedEnd(i), mood, tagged.forms(i), doing == Doing.PROCEED);
      i = Math.max(i + 1, tagged.deedEnd(i));
    }
    if (!found) {
      nouns(clause, setting);
    }
  }

  /// The "do" of "do you confirm" or of "do not".
  private boolean asking(int i) {
    if (tagged.is(i, Mark.NOT) && tagged.markEnd(i) > tagged.deedEnd(i)) {
      return true;
    }
    boolean opens = i == 0 || !tagged.is(i - 1, Mark.ASK);
    return opens
        && tagged.doing(i) == Doing.MAKE
        && tagged.is(i, Mark.ASK)
        && tagged.markEnd(i) > tagged.deedEnd(i);
  }

  /// "What would you like to do?" asks for no yes.
  private boolean openQuestion(Clause clause) {
    return clause.from == tagged.text().from(clause.sentence)
        && tagged.is(clause.from, Mark.QUESTION_WORD);
  }

  private void open(Clause clause, MoodReader.Setting setting) {
    int first = tagged.text().from(clause.sentence);
    boolean what = tagged.is(first, Mark.QUESTION_WORD) || tagged.is(first, Mark.THAT);
    boolean asks = clause.has(Mark.ASK) && setting.question() && !what;
    sentences.asksGenerally(clause.sentence, asks && !sentences.pleasant(clause.sentence));
  }

  /// A verb form that is a noun here: "a change", "the return label", "the item swap", "a smooth
  /// process".
  private boolean inNoun(Clause clause, int i) {
    boolean gerund = tagged.has(i, Form.GERUND);
    boolean determined = i > clause.from && tagged.is(i - 1, Mark.DETERMINER);
    boolean described =
        i - 1 > clause.from && tagged.is(i - 2, Mark.DETERMINER) && tagged.marks(i - 1) == 0;
    boolean base = tagged.has(i, Form.INF) && !tagged.has(i, Form.PART) && !gerund;
    if (!tagged.goods(i)) {
      return base && (determined || (described && !tagged.goods(i - 1)));
    }
    int next = tagged.goodsEnd(i);
    boolean done = base && next < clause.to && tagged.deed(next) && tagged.has(next, Form.PART);
    boolean compound = base && described && tagged.goods(i - 1);
    return (determined && !gerund) || compound || done || tagged.goodsEnd(i) > tagged.deedEnd(i);
  }

  private static boolean light(Doing doing) {
    return doing == Doing.PROCEED || doing == Doing.MAKE;
  }

  /// A capitalised word beside another one within a sentence: part of a name or title.
  private boolean inName(Clause clause, int i) {
    int first = tagged.text().from(clause.sentence);
    if (i == first || !capitalised(i) || tagged.tokens().gap(i, ~(Gap.SPACE | Gap.HYPHEN))) {
      return false;
    }
    boolean before = i - 1 > first && capitalised(i - 1);
    boolean after =
        i + 1 < tagged.text().to(clause.sentence)
            && capitalised(i + 1)
            && (tagged.tokens().gap(i + 1) & ~(Gap.SPACE | Gap.HYPHEN)) == 0;
    return before || after;
  }

  private boolean capitalised(int i) {
    String message = tagged.text().message();
    int start = tagged.tokens().start(i);
    int end = tagged.tokens().end(i);
    return Character.isUpperCase(message.charAt(start))
        && (end - start < 2 || Character.isLowerCase(message.charAt(start + 1)));
  }

  private Event event(ActionKind kind, Mood mood, Clause clause, int at) {
    int before = tagged.text().to(clause.sentence);
    for (int i = tagged.deedEnd(at); i < before; i++) {
      if (tagged.deed(i) && !tagged.goods(i) && !inName(clause, i)) {
        before = i;
      }
    }
    return new Event(kind, mood, clause, at, before);
  }

  /// Actions that only nouns name: "Would you like a refund?", "A replacement is not possible."
  private void nouns(Clause clause, MoodReader.Setting setting) {
    Mood mood = Mood.NONE;
    if (clause.has(Mark.IMPOSSIBLE)) {
      mood = Mood.CANNOT;
    } else if ((clause.has(Mark.ASK) || clause.has(Mark.AGREE)) && setting.question()) {
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
        Optional<ActionKind> kind = ObjectTable.named(tagged.goodsAt(i));
        if (kind.isPresent()) {
          events.add(new Event(kind.get(), mood, clause, i, clause.to));
        }
      }
    }
    if (events.size() == known) {
      open(clause, setting);
    }
  }
}
