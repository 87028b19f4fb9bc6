package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.language.ActionKind;

/// The customer's yes to what one message of the agent proposed. Used by one thread.
final class Approval {
  private final Reply reply;
  private final Heard yes;
  private final List<Proposed> proposals;
  private final Set<String> without;
  private final boolean direct;
  private final List<Act> accepted = new ArrayList<>();
  private @Nullable Set<String> words;
  private @Nullable Set<String> ids;
  private @Nullable List<String> plainWords;
  private @Nullable Set<String> differentWords;

  /// @param reply the message that proposed
  /// @param yes the message that agreed
  /// @param proposals those that the yes is for
  /// @param without what the yes leaves out
  /// @param direct nothing else was said by the customer between proposal and yes
  Approval(Reply reply, Heard yes, List<Proposed> proposals, Set<String> without, boolean direct) {
    this.reply = reply;
    this.yes = yes;
    this.proposals = List.copyOf(proposals);
    this.without = Set.copyOf(without);
    this.direct = direct;
  }

  /// Whether proposal or yes have the words in a row, which stand between blanks.
  boolean spells(String words) {
    return (" " + reply.said().plain() + " ").contains(words)
        || (" " + yes.said().plain() + " ").contains(words);
  }

  /// Whether the yes answers the proposal at once.
  boolean direct() {
    return direct;
  }

  Reply reply() {
    return reply;
  }

  Heard yes() {
    return yes;
  }

  List<Proposed> proposals() {
    return proposals;
  }

  /// Whether the yes answers a question that names no action: something was shown for it, and it is
  /// over with the next message.
  boolean loose() {
    return proposals.stream().allMatch(p -> p.proposal().kind() == ActionKind.OTHER);
  }

  /// How many things were put to the customer: kinds of action, or items of a list.
  int parts() {
    long items = reply.text().lines().map(String::strip).filter(Approval::item).count();
    long asked = proposals.stream().map(p -> p.proposal().kind()).distinct().count();
    return (int) Math.max(items, asked);
  }

  private static final Pattern DRESS = Pattern.compile("^(?:\\*\\*|__|#{1,4} )");

  /// Whether a line is an item of a list.
  static boolean item(String written) {
    String line = DRESS.matcher(written.strip()).replaceFirst("");
    if (line.length() < 3) {
      return false;
    }
    char first = line.charAt(0);
    boolean bullet = (first == '-' || first == '*' || first == '•') && line.charAt(1) == ' ';
    int at = first == '(' ? 1 : 0;
    boolean mark = line.charAt(at + 1) == '.' || line.charAt(at + 1) == ')';
    return bullet || (Character.isLetterOrDigit(line.charAt(at)) && mark);
  }

  /// Words and times of proposal and yes.
  Set<String> words() {
    Set<String> known = words;
    if (known == null) {
      known = Collections.unmodifiableSet(Things.words(reply.said(), yes.said()));
      words = known;
    }
    return known;
  }

  /// The words of proposal and yes in a row, as [PlainWords] has them.
  List<String> plainWords() {
    List<String> known = plainWords;
    if (known == null) {
      List<String> row = new ArrayList<>(reply.said().plainWords());
      row.addAll(yes.said().plainWords());
      known = Collections.unmodifiableList(row);
      plainWords = known;
    }
    return known;
  }

  /// The different ones among these.
  Set<String> differentWords() {
    Set<String> known = differentWords;
    if (known == null) {
      known = Collections.unmodifiableSet(new HashSet<>(plainWords()));
      differentWords = known;
    }
    return known;
  }

  /// Ids that proposal and yes name.
  Set<String> ids() {
    Set<String> known = ids;
    if (known == null) {
      Set<String> both = new HashSet<>(reply.said().ids());
      both.addAll(yes.said().ids());
      known = Collections.unmodifiableSet(both);
      ids = known;
    }
    return known;
  }

  /// Words for what the yes leaves out.
  Set<String> without() {
    return without;
  }

  /// Writes under this yes that the desk accepted.
  List<Act> accepted() {
    return accepted;
  }

  /// A write happened under this yes.
  void use(Act act) {
    if (act.accepted()) {
      accepted.add(act);
    }
  }
}
