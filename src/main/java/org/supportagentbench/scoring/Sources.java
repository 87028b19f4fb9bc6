package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.transcript.Message;

/// Where an agent can have something from: tool results, the customer's words, a note of a system.
/// What the agent itself has said is no source. Used by one thread.
final class Sources {
  private static final int SHORTLY = 120;
  private static final int RULES = 1_500;
  private static final int MOST_PIECES = 4;

  private final List<Message> messages;
  private final Optional<RuleFigures> rules;
  private final Scene.Reader reader;
  private final boolean wholeRecords;
  private final Set<String> shapes = new HashSet<>();
  private int shaped;
  private int rulesFrom = -1;
  private final @Nullable Source[] read;
  private final Set<BigDecimal> amounts = new HashSet<>();
  private final Set<BigDecimal> percents = new HashSet<>();
  private @Nullable Figures figures;
  private int summed;

  /// @param rules of the desk, where they are known: what none of them holds is not copied
  Sources(List<Message> messages, Scene.Reader reader, Optional<RuleFigures> rules) {
    this.messages = messages;
    this.rules = rules;
    this.wholeRecords = rules.isEmpty();
    this.reader = reader;
    this.read = new Source[messages.size()];
  }

  /// Whether the words stood somewhere before this message; case does not matter.
  boolean hold(String words, int before) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      if (lower(i).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the word or number stood somewhere before this message, not as a part of another one.
  boolean holdWord(String word, int before) {
    return holdWord(word, before, false);
  }

  /// The same, in an answer of a tool.
  boolean toolsHoldWord(String word, int before) {
    return holdWord(word, before, true);
  }

  private boolean holdWord(String word, int before, boolean tools) {
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      String text = tools && !(messages.get(i) instanceof Message.FromTool) ? "" : lower(i);
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        int end = at + wanted.length();
        boolean whole =
            (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (whole) {
          return true;
        }
      }
    }
    return false;
  }

  /// The forms of the ids that tools had shown before this message.
  Set<String> shapesBefore(int before) {
    for (; shaped < before; shaped++) {
      if (messages.get(shaped) instanceof Message.FromTool) {
        shapes.addAll(source(shaped).shapes());
      }
    }
    return shapes;
  }

  /// Whether a note of a system that is long enough to hold the desk's rules stood before the
  /// reply: else any amount may be one of the rules'.
  boolean rulesBefore(Reply reply) {
    if (rulesFrom < 0) {
      rulesFrom = 0;
      while (rulesFrom < messages.size() && !rules(messages.get(rulesFrom))) {
        rulesFrom++;
      }
    }
    return rulesFrom < reply.message();
  }

  private static boolean rules(Message message) {
    return message instanceof Message.FromSystem note && note.text().length() >= RULES;
  }

  /// Whether a tool had answered the words before this message; case does not matter.
  boolean toolsHold(String words, int before) {
    String wanted = words.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      if (messages.get(i) instanceof Message.FromTool && lower(i).contains(wanted)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a tool had answered the word before this message, shortly behind one of the others;
  /// anywhere, where there are no others.
  boolean toolsHoldBehind(Set<String> others, String word, int before) {
    if (others.isEmpty()) {
      return toolsHold(word, before);
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < before; i++) {
      String text = messages.get(i) instanceof Message.FromTool ? lower(i) : "";
      for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
        int from = text.startsWith("{") && wholeRecords ? 0 : Math.max(0, at - SHORTLY);
        String lead = text.substring(from, at);
        if (others.stream().anyMatch(other -> lead.contains(other.toLowerCase(Locale.ROOT)))) {
          return true;
        }
      }
    }
    return false;
  }

  /// What a tool's message says about things with ids.
  RecordNotes records(int message) {
    return source(message).records();
  }

  /// What a detector reads in what was no agent's.
  <V> V get(int message, Facet<String, V> facet) {
    return source(message).get(facet);
  }

  /// What the text copies from what tools had answered before this message.
  CopiedPassages copiedBy(WordRun text, int before) {
    boolean never = rules.isPresent() && !rules.get().mayBeCopied(text);
    return CopiedPassages.of(text, never ? List.of() : tools(before));
  }

  private List<WordRun> tools(int before) {
    List<WordRun> found = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (messages.get(i) instanceof Message.FromTool) {
        found.add(source(i).words());
      }
    }
    return found;
  }

  /// Everything that was there before this message, without the agent's own.
  List<Source> before(int before) {
    List<Source> found = new ArrayList<>();
    for (int i = 0; i < before; i++) {
      if (!(messages.get(i) instanceof Message.FromAgent)) {
        found.add(source(i));
      }
    }
    return found;
  }

  /// The amounts and percentages that were there before this message. Asked from the first message
  /// to the last it reads each source once.
  Figures figures(int before) {
    if (before < summed) {
      amounts.clear();
      percents.clear();
      figures = null;
      summed = 0;
    }
    Figures known = figures;
    for (; summed < before; summed++) {
      if (!(messages.get(summed) instanceof Message.FromAgent)) {
        Source.Sums sums = source(summed).sums();
        boolean moreAmounts = amounts.addAll(sums.amounts());
        boolean morePercents = percents.addAll(sums.percents());
        known = moreAmounts || morePercents ? null : known;
      }
    }
    if (known == null) {
      known = new Figures(amounts, percents, MOST_PIECES);
    }
    figures = known;
    return known;
  }

  /// @param message -1 for an answer that the log does not hold
  private Source source(int message) {
    if (message < 0) {
      return reader.readings().source("", reader.language());
    }
    Source source = read[message];
    if (source == null) {
      source = reader.readings().source(messages.get(message).text(), reader.language());
      read[message] = source;
    }
    return source;
  }

  private String lower(int message) {
    return messages.get(message) instanceof Message.FromAgent ? "" : source(message).lower();
  }
}
