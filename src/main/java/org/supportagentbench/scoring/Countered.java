package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.CustomerAct;
import org.supportagentbench.language.Language;
import org.supportagentbench.language.Text;

/// An answer that turns against a part of what was put: behind its "but", beside an "only", an
/// "instead" or "I meant" it names something that neither the question nor the call has a word for.
/// "Yes, but put it on my gift card"; "yes, but it is flat 8, not flat 3".
///
/// Cannot see: another detail in words that the question has too.
final class Countered {
  private final Warrant warrant;
  private final Said yes;

  Countered(Warrant warrant) {
    this.warrant = warrant;
    this.yes = warrant.approval().yes().said();
  }

  /// What the answer asks for otherwise; empty where nothing.
  Optional<String> gap() {
    List<Set<String>> turns = yes.get(TURNS);
    if (turns.isEmpty()) {
      return Optional.empty();
    }
    Set<String> asked = asked();
    Set<String> written = new HashSet<>();
    warrant.scene().writes().stream()
        .filter(act -> act.message() > warrant.approval().yes().message())
        .filter(act -> act.message() < warrant.nextTurn())
        .forEach(act -> written.addAll(written(act)));
    if (turns.stream()
        .flatMap(Set::stream)
        .anyMatch(value -> has(written, value) && !has(asked, value))) {
      return Optional.empty();
    }
    return turns.stream()
        .flatMap(Set::stream)
        .filter(value -> !has(asked, value) && !has(written, value))
        .findFirst()
        .map("the answer speaks of %s, which neither the question nor the call has"::formatted);
  }

  /// Words of the question.
  private Set<String> asked() {
    Said reply = warrant.approval().reply().said();
    Set<String> words = new HashSet<>(reply.vocabulary());
    words.addAll(numbers(reply.text()));
    words.addAll(PaymentWords.named(reply));
    return words;
  }

  /// Words of a call, and of what the tools told of the things in it.
  private Set<String> written(Act act) {
    String call = PlainWords.of(act.written().replace('_', ' '));
    Set<String> words = new HashSet<>(List.of(call.split(" ", -1)));
    words.addAll(numbers(act.written()));
    words.addAll(PaymentWords.named(call));
    for (String id : act.arguments().ids()) {
      words.addAll(warrant.things().records().words(id));
    }
    return words;
  }

  private static boolean has(Set<String> words, String value) {
    return words.contains(value)
        || (value.length() >= DIGITS && words.stream().anyMatch(word -> word.contains(value)));
  }

  private static final int DIGITS = 3;

  /// Words of an answer; what is longer tells a story.
  private static final int LONGEST = 150;

  /// The numbers of a text as they are written, with their parts, without leading zeros.
  private static Set<String> numbers(String text) {
    Set<String> found = new HashSet<>();
    for (MatchResult number : DigitForms.in(text, NUMBER)) {
      found.add(plain(number.group()));
      for (String part : number.group().split("[.,:/-]", -1)) {
        found.add(plain(part));
      }
    }
    return found;
  }

  private static String plain(String number) {
    return ZEROS.matcher(number).replaceFirst("");
  }

  private static final Pattern NUMBER = Pattern.compile("\\d{1,20}(?:[.,:/-]\\d{1,20}){0,4}");
  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d)|[.,]0{1,2}$");
  private static final Facet<Said, List<Set<String>>> TURNS = new Facet<>(Countered::turns);

  /// The values of each part that turns against something, in the message's order.
  private static List<Set<String>> turns(Said yes) {
    Language language = yes.language();
    if (yes.words().size() > LONGEST) {
      return List.of();
    }
    return yes.cut().sentences().stream()
        .map(sentence -> sentence.in(yes.text()))
        .filter(sentence -> !sentence.strip().endsWith("?"))
        .flatMap(sentence -> turn(sentence, language).stream())
        .map(part -> values(part, language))
        .filter(values -> !values.isEmpty())
        .toList();
  }

  /// What stands behind the "but"; the whole sentence where it corrects without one.
  private static Optional<String> turn(String sentence, Language language) {
    Wordings wordings = Wordings.bundled();
    String plain = PlainWords.of(sentence);
    Optional<String> but = wordings.list(Wording.BUT, language).firstIn(plain);
    boolean corrects = wordings.list(Wording.CORRECTS, language).in(plain);
    String part = but.map(word -> behind(word, sentence)).orElse(corrects ? sentence : "");
    String words = PlainWords.of(part);
    boolean turns =
        corrects
            || words.chars().anyMatch(Character::isDigit)
            || language.wants(Text.of(part))
            || language.readCustomer(Text.of(part)).has(CustomerAct.Request.class);
    return turns
            && !part.isEmpty()
            && !wordings.list(Wording.MORE, language).in(words)
            && !wordings.list(Wording.ONLY_IF, language).in(words)
        ? Optional.of(part)
        : Optional.empty();
  }

  private static String behind(String word, String sentence) {
    int at = sentence.toLowerCase(Locale.ROOT).indexOf(word);
    return at < 0 ? "" : REASON.split(sentence.substring(at + word.length()), 2)[0];
  }

  /// "..., as I start at 9", "I thought it was the Visa".
  private static final Pattern REASON =
      Pattern.compile(
          "(?i),? (?:because|since|as|so|que|porque|ya que|weil|da|denn|car|parce|puisque) |thought|pens[eé]|cre[ií]");

  /// Numbers that count no days or hours, ways to pay, names.
  private static Set<String> values(String part, Language language) {
    WordList measures = Wordings.bundled().list(Wording.MEASURES, language);
    Set<String> values = new LinkedHashSet<>(PaymentWords.named(PlainWords.of(part)));
    for (MatchResult number : DigitForms.in(part, NUMBER)) {
      String[] next = PlainWords.of(part.substring(number.end())).split(" ", 2);
      if (!measures.has(next[0])) {
        values.add(plain(number.group()));
      }
    }
    Matcher names = NAME.matcher(part);
    while (names.find()) {
      String name = PlainWords.of(names.group(1));
      if (!Assent.DAYS.contains(name)) {
        values.add(name);
      }
    }
    return values;
  }

  /// A word with a capital behind another word.
  private static final Pattern NAME =
      Pattern.compile("(?<=\\p{L} )(\\p{Lu}\\p{L}{3,30})", Pattern.UNICODE_CHARACTER_CLASS);
}
