package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.supportagentbench.transcript.Message;

/// What the tool results of a conversation tell of the things that calls name, and whether a text
/// speaks of them: by id, by telephone number, by the words of their records. Used by one thread.
final class Things {
  private static final int TELEPHONE = 7;
  private static final int LONG_WORD = 3;

  private final Scene scene;
  private final Records records = new Records();
  private final Map<String, Features> features = new HashMap<>();
  private int learned;

  Things(Scene scene) {
    this.scene = scene;
  }

  /// Reads the tool results before a message.
  void learn(int before) {
    int end = Math.min(before, scene.transcript().messages().size());
    for (; learned < end; learned++) {
      if (scene.transcript().messages().get(learned) instanceof Message.FromTool) {
        RecordNotes answer = scene.sources().records(learned);
        features.keySet().removeIf(id -> answer.about(Ids.plain(id)) != null);
        records.add(learned, answer);
      }
    }
  }

  Records records() {
    return records;
  }

  /// The telephone numbers of the records that name the id.
  Set<String> telephones(String id) {
    return records.beside(id).stream()
        .filter(beside -> beside.length() >= TELEPHONE)
        .filter(beside -> beside.chars().allMatch(c -> Character.isDigit(c) || c == '-'))
        .collect(Collectors.toSet());
  }

  /// The last digits of a card, which its record gives.
  Set<String> lastDigits(String id) {
    return records.beside(id).stream()
        .filter(beside -> beside.length() == 4 && beside.chars().allMatch(Character::isDigit))
        .collect(Collectors.toSet());
  }

  /// Whether some word of its records is said, beside the words that are left out.
  boolean described(String id, Set<String> without, Set<String> words) {
    return records.words(id).stream()
        .filter(word -> !Coverage.COMMON.contains(word) && !without.contains(word))
        .anyMatch(words::contains);
  }

  /// Whether a tool told of the thing in words and nothing of it is said.
  boolean silent(String id, Set<String> named, Set<String> words) {
    if (named.contains(id)) {
      return false;
    }
    Set<String> telling = known(id).telling();
    return telling.size() > 1 && Collections.disjoint(telling, words);
  }

  /// Whether two words tell of the thing, or all that there are.
  ///
  /// @param without words that count for nothing
  boolean fullyDescribed(String id, Set<String> without, Set<String> words) {
    List<String> telling =
        records.words(id).stream()
            .filter(word -> !Coverage.COMMON.contains(word) && !without.contains(word))
            .toList();
    long said = telling.stream().filter(words::contains).count();
    return said > 0 && said >= Math.min(2, telling.size());
  }

  /// Of things that a tool listed side by side, whether others are told of and this one is not.
  ///
  /// @param named ids that were said, or that the call names as well
  boolean othersMeant(String id, Set<String> named, Set<String> words) {
    return !named.contains(id) && otherTold(id, named, words);
  }

  /// Whether words tell of another thing that a tool listed beside it, and not of the thing itself.
  ///
  /// @param named other things that are meant as well
  boolean otherTold(String id, Set<String> named, Set<String> words) {
    Features own = null;
    for (String sibling : records.siblings(id)) {
      if (!sibling.equals(id) && !named.contains(sibling)) {
        own = own == null ? known(id) : own;
        Features its = known(sibling);
        // "The grey one of 128 GB for the black one of 256 GB": measures may be of what goes.
        if (told(its.all(), own.all(), words)
            || (its.measured() && told(its.unmeasured(), own.unmeasured(), words))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether words tell of a thing by what another one does not have, and not of that one.
  private static boolean told(Set<String> its, Set<String> others, Set<String> words) {
    int differing = 0;
    int told = 0;
    for (String feature : its) {
      if (!others.contains(feature)) {
        differing++;
        told += words.contains(feature) ? weight(feature) : 0;
      }
    }
    if (told < ENOUGH && (told == 0 || told != differing)) {
      return false;
    }
    boolean apart = false;
    for (String feature : others) {
      if (!its.contains(feature)) {
        apart = true;
        if (words.contains(feature)) {
          return false;
        }
      }
    }
    return apart;
  }

  /// Whether a word of its own record is said; empty where no tool told of it in words.
  Optional<Boolean> told(String id, Set<String> words) {
    Set<String> own = known(id).telling();
    return own.isEmpty() ? Optional.empty() : Optional.of(!Collections.disjoint(own, words));
  }

  /// Whether a word is said that its record has, and those of the others have not.
  boolean toldFrom(String id, List<String> others, Set<String> words) {
    Set<String> own = new HashSet<>(known(id).telling());
    others.stream()
        .filter(other -> !other.equals(id))
        .forEach(other -> own.removeAll(known(other).all()));
    return !Collections.disjoint(own, words);
  }

  /// A time of the day, the last digits of a card and a measure tell as much as two words.
  private static int weight(String feature) {
    boolean lastDigits = feature.length() == 4 && feature.chars().allMatch(Character::isDigit);
    return lastDigits || feature.indexOf(':') > 0 || Strengths.is(feature) ? ENOUGH : 1;
  }

  private static final int ENOUGH = 2;

  /// The words of two messages, and the times that they name.
  static Set<String> words(Said one, Said other) {
    Set<String> words = new HashSet<>(one.vocabulary());
    words.addAll(other.vocabulary());
    twins(words);
    words.addAll(Strengths.in(one));
    words.addAll(Strengths.in(other));
    words.addAll(one.clocks());
    words.addAll(other.clocks());
    return words;
  }

  /// "la navideña" is the account called "navideño".
  private static void twins(Set<String> words) {
    Set<String> twins = new HashSet<>();
    for (String word : words) {
      char end = word.length() < LONG_TWIN ? ' ' : word.charAt(word.length() - 1);
      if (end == 'a' || end == 'o') {
        twins.add(word.substring(0, word.length() - 1) + (end == 'a' ? 'o' : 'a'));
      }
    }
    words.addAll(twins);
  }

  private static final int LONG_TWIN = 6;

  /// Times of day in a text: `9:30`, `09h30`.
  static Set<String> clocks(String text) {
    Set<String> found = new HashSet<>();
    if (hasClock(text)) {
      Matcher time = TIME.matcher(text);
      while (time.find()) {
        found.add(time.group(1) + ":" + time.group(2));
        int hour = Integer.parseInt(time.group(1));
        if (time.group(3) != null && hour < NOON) {
          found.add(hour + NOON + ":" + time.group(2));
        }
      }
    }
    return found;
  }

  /// A quick look: a digit on both sides of a colon or an h.
  private static boolean hasClock(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' || c == 'h')
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\p{L}\\d:&&[^T]])0?(\\d{1,2})[:h](\\d{2})(?![\\p{L}\\d&&[^p]])(\\s?[pP]\\.?[mM]\\b)?");

  private static final int NOON = 12;

  /// What a person calls a thing by: words of its records, parts of its id, the last digits of a
  /// card.
  ///
  /// @param unmeasured without sizes and strengths
  /// @param telling without words that tell no thing from another
  private record Features(Set<String> all, Set<String> unmeasured, Set<String> telling) {
    static Features of(Set<String> all) {
      Set<String> unmeasured = new HashSet<>(all);
      unmeasured.removeIf(Strengths::is);
      Set<String> telling = new HashSet<>(all);
      telling.removeIf(Coverage.COMMON::contains);
      return new Features(all, unmeasured, telling);
    }

    boolean measured() {
      return unmeasured.size() < all.size();
    }
  }

  private Features known(String id) {
    return features.computeIfAbsent(id, key -> Features.of(gather(key)));
  }

  private Set<String> gather(String id) {
    Set<String> features = new HashSet<>();
    for (String word : records.own(id)) {
      boolean telling = word.length() >= LONG_WORD && (allLetters(word) || Strengths.is(word));
      if (telling || word.indexOf(':') > 0) {
        features.add(word);
      }
    }
    for (String part : PlainWords.of(id.replace('_', ' ').replace('-', ' ')).split(" ", -1)) {
      if (part.length() > LONG_WORD) {
        features.add(part);
      }
    }
    for (String beside : records.beside(id)) {
      if (beside.length() == 4 && beside.chars().allMatch(Character::isDigit)) {
        features.add(beside);
      }
    }
    return features;
  }

  private static boolean allLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
