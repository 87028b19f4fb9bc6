package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.language.ActionKind;
import org.supportagentbench.transcript.Message;

/// Another one of the values that tools list for a thing than was put: the class of a flight, the
/// size of a shoe.
final class OtherChoice {
  /// Keys of values that are free words, or are compared elsewhere.
  private static final List<String> FREE =
      CallDetails.freeAnd(
          "name",
          "nombre",
          "email",
          "correo",
          "pay",
          "pago",
          "method",
          "address",
          "city",
          "state",
          "country",
          "ciudad",
          "pais",
          "user",
          "customer",
          "message",
          "mensaje",
          "title",
          "asunto");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_ ]{3,29}");
  private static final Pattern KEYS =
      Pattern.compile("\"([a-z][a-z_]{3,29})\"\\s{0,3}:\\s{0,3}\\d");
  private static final int LONG_WORD = 4;

  private final CallDetails details;

  OtherChoice(CallDetails details) {
    this.details = details;
  }

  /// What is written otherwise; empty where nothing is.
  Optional<String> gap() {
    return details.fields().stream()
        .filter(field -> field.value().isString() && !field.is(FREE))
        .map(this::choice)
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::code)
        .or(this::size)
        .or(this::usual);
  }

  /// "CIF", and the call says `FOB`, of which both had been spoken before.
  private Optional<String> code() {
    List<CallDetails.Field> coded =
        details.fields().stream()
            .filter(field -> TERMS.stream().anyMatch(field.key()::contains))
            .filter(field -> CODE.matcher(field.value().asString("")).matches())
            .toList();
    if (coded.isEmpty()) {
      return Optional.empty();
    }
    String put = details.warrant().approval().reply().text();
    Set<String> said = codes(put);
    said.addAll(codes(details.warrant().approval().yes().text()));
    for (CallDetails.Field field : coded) {
      String value = field.value().asString("");
      if (said.contains(value) || MONEY.contains(value)) {
        continue;
      }
      List<Message> messages = details.warrant().scene().transcript().messages();
      Set<String> rivals = new HashSet<>();
      for (int i = 0; i < details.warrant().approval().reply().message(); i++) {
        Set<String> here = codes(messages.get(i).text());
        if (here.contains(value)) {
          rivals.addAll(here);
        }
      }
      rivals.retainAll(codes(put));
      if (rivals.size() == 1) {
        return Optional.of(
            "the proposal says %s and not what is written".formatted(rivals.iterator().next()));
      }
    }
    return Optional.empty();
  }

  private static Set<String> codes(String text) {
    Set<String> found = new HashSet<>();
    Matcher codes = CODES.matcher(text);
    while (codes.find()) {
      found.add(codes.group());
    }
    found.removeAll(MONEY);
    return found;
  }

  private static final List<String> TERMS =
      List.of("term", "type", "mode", "class", "tipo", "modalidad", "clase");

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
  private static final Pattern CODES = Pattern.compile("(?<![\\w-])[A-Z]{3}(?![\\w-])");
  private static final Set<String> MONEY =
      Set.of("USD", "EUR", "PEN", "MXN", "ARS", "CLP", "COP", "GBP", "EST", "UTC", "GMT", "VIP");

  /// "In economy", and the call says `business`: of values that tools list for the same thing.
  private Optional<String> choice(CallDetails.Field field) {
    String value = field.value().stringValue();
    String plain = PlainWords.of(value.replace('_', ' '));
    boolean named =
        List.of(plain.split(" ", -1)).stream()
            .anyMatch(word -> word.length() >= LONG_WORD && spoken(word));
    String yes = " " + details.warrant().approval().yes().said().plain() + " ";
    boolean chosen = yes.contains(" " + plain + " ");
    if (!WORD.matcher(value).matches() || (named && (chosen || yes.isBlank()))) {
      return Optional.empty();
    }
    Optional<String> longer = longer(field.key(), value, plain);
    if (longer.isPresent()) {
      return longer;
    }
    if (named) {
      return rivals(field.key(), value).stream()
          .map(rival -> PlainWords.of(rival.replace('_', ' ')))
          .filter(rival -> !plain.contains(rival) && !rival.contains(plain))
          .filter(rival -> rival.length() >= LONG_WORD && yes.contains(" " + rival + " "))
          .filter(rival -> !written(rival) && !instead(yes, rival))
          .findFirst()
          .map("the yes says %s and not what is written"::formatted);
    }
    return rivals(field.key(), value).stream()
        .map(rival -> PlainWords.of(rival.replace('_', ' ')))
        .filter(rival -> !rival.equals(plain) && rival.length() >= LONG_WORD && phrase(rival))
        .filter(rival -> !samePeriod(rival, plain))
        .filter(rival -> !written(rival))
        .findFirst()
        .map("the proposal says %s and not what is written"::formatted);
  }

  /// Whether proposal or yes have the word, alone or with a longer end: `indoor` in "indoors".
  private boolean spoken(String word) {
    return details.said().contains(word)
        || details.said().stream().anyMatch(said -> said.startsWith(word))
        || (word.startsWith("indoor") && details.said().contains("inside"))
        || (word.startsWith("outdoor") && details.said().contains("outside"));
  }

  /// "Mensual" and `monthly`.
  private static boolean samePeriod(String one, String other) {
    return PERIODS.stream().anyMatch(names -> names.contains(one) && names.contains(other));
  }

  private static final List<Set<String>> PERIODS =
      List.of(
          Set.of("monthly", "mensual", "mensuel", "mensuelle", "monatlich"),
          Set.of("yearly", "annual", "annually", "anual", "annuel", "annuelle", "jahrlich"),
          Set.of("weekly", "semanal", "hebdomadaire", "wochentlich"),
          Set.of("daily", "diario", "diaria", "quotidien", "taglich"),
          Set.of("quarterly", "trimestral", "trimestriel", "vierteljahrlich"));

  /// "Rather than my certificate."
  private static boolean instead(String yes, String rival) {
    int at = yes.indexOf(" " + rival + " ");
    return INSTEAD.matcher(yes.substring(Math.max(0, at - SHORTLY), at)).find();
  }

  private static final int SHORTLY = 30;
  private static final Pattern INSTEAD =
      Pattern.compile(
          "(?:rather than|instead of|not|remains?|stays?|still|keeps?|en lugar de|en vez de|no|sin|plutôt que|statt)(?: \\p{L}{1,12}){0,3}$");

  /// "By standard post", and the call says `express`: of choices that desks give everywhere.
  private Optional<String> usual() {
    for (Map<String, Set<String>> choices : USUAL) {
      List<String> put = named(choices, details.said());
      if (put.size() == 1
          && written(choices).filter(choice -> !choice.equals(put.getFirst())).isPresent()
          && choices.getOrDefault(put.getFirst(), Set.of()).stream().noneMatch(this::written)) {
        return Optional.of(
            "the proposal says %s and not what is written".formatted(put.getFirst()));
      }
    }
    return Optional.empty();
  }

  /// The one of the choices that a short value of the call names.
  private Optional<String> written(Map<String, Set<String>> choices) {
    return details.fields().stream()
        .filter(field -> field.value().isString() && field.value().stringValue().length() < BRIEF)
        .map(field ->
            Set.copyOf(List.of(PlainWords.of(field.plain().replace('_', ' ')).split(" ", -1))))
        .map(words -> named(choices, words))
        .filter(named -> named.size() == 1)
        .map(List::getFirst)
        .findFirst();
  }

  private static List<String> named(Map<String, Set<String>> choices, Set<String> words) {
    List<String> named = new ArrayList<>();
    choices.forEach((choice, names) -> {
      if (names.stream().anyMatch(words::contains)) {
        named.add(choice);
      }
    });
    return named;
  }

  /// Characters of "standard shipping" and the like.
  private static final int BRIEF = 25;

  private static final List<Map<String, Set<String>>> USUAL =
      List.of(
          Map.of(
              "standard", Set.of("standard", "estandar", "normal"),
              "express", Set.of("express", "expres", "exprés", "expreso", "overnight", "urgente")),
          Map.of(
              "monthly", Set.of("monthly", "mensual", "mensuelle", "mensuel", "monatlich"),
              "yearly", Set.of("yearly", "annual", "annually", "anual", "annuel", "jahrlich")));

  /// Whether another value of the call says so: a split between two ways to pay.
  private boolean written(String rival) {
    return details.fields().stream()
        .anyMatch(field -> PlainWords.of(field.plain().replace('_', ' ')).contains(rival));
  }

  /// "In basic economy", and the call says `economy`.
  private Optional<String> longer(String key, String value, String plain) {
    String all = " " + String.join(" ", details.words()) + " ";
    return rivals(key, value).stream()
        .map(rival -> PlainWords.of(rival.replace('_', ' ')))
        .filter(rival -> rival.endsWith(" " + plain) && all.contains(" " + rival + " "))
        .filter(rival -> !all.replace(" " + rival + " ", "  ").contains(" " + plain + " "))
        .findFirst()
        .map("the proposal says %s and not what is written"::formatted);
  }

  private boolean phrase(String plain) {
    return (" " + String.join(" ", details.words()) + " ").contains(" " + plain + " ");
  }

  private Set<String> rivals(String key, String value) {
    Set<String> rivals = new HashSet<>();
    String last = last(key);
    String quoted = '"' + value + '"';
    List<Message> messages = details.warrant().scene().transcript().messages();
    for (int i = 0; i < details.warrant().act().message(); i++) {
      if (!(messages.get(i) instanceof Message.FromTool tool)) {
        continue;
      }
      rivals.addAll(details.warrant().scene().sources().get(i, WORDS).getOrDefault(last, Set.of()));
      if (!tool.text().contains(quoted)) {
        continue;
      }
      Matcher own =
          Pattern.compile("\"" + Pattern.quote(value) + "\"\\s{0,3}:\\s{0,3}\\d")
              .matcher(tool.text());
      int at = own.find() ? own.start() : -1;
      int open = at < 0 ? -1 : tool.text().lastIndexOf('{', at);
      int close = at < 0 ? -1 : tool.text().indexOf('}', at);
      if (open >= 0 && close > open && close - open < WIDEST) {
        Matcher keys = KEYS.matcher(tool.text().substring(open, close));
        while (keys.find()) {
          rivals.add(keys.group(1));
        }
      }
    }
    return rivals;
  }

  /// The words that an answer gives, by the last part of their keys: `"pickup_branch": "Centro"`.
  private static final Facet<String, Map<String, Set<String>>> WORDS =
      new Facet<>(OtherChoice::words);

  private static Map<String, Set<String>> words(String answer) {
    Map<String, Set<String>> found = new HashMap<>();
    Matcher pair = PAIR.matcher(answer);
    while (pair.find()) {
      found.computeIfAbsent(pair.group(1), _ -> new HashSet<>()).add(pair.group(2));
    }
    return Collections.unmodifiableMap(found);
  }

  private static final Pattern PAIR =
      Pattern.compile(
          "\"(?:[a-z]{1,20}_)?([^\"_]{1,40})\"\\s{0,3}:\\s{0,3}\"([A-Za-z][A-Za-z_ ]{3,29})\"");

  /// `branch` of `pickup_branch`.
  private static String last(String key) {
    return key.substring(key.lastIndexOf('_') + 1);
  }

  private static final int WIDEST = 300;

  /// "Size 9", and the call takes the one whose record says 9.5.
  private Optional<String> size() {
    if (SIZE_WORDS.stream().noneMatch(details.said()::contains)) {
      return Optional.empty();
    }
    Set<String> put = new HashSet<>();
    Matcher named = NAMED_SIZE.matcher(details.text());
    while (named.find()) {
      put.add(named.group(1));
    }
    boolean gives =
        details.warrant().act().kind().actions().stream()
            .anyMatch(kind -> kind != ActionKind.RETURN && kind != ActionKind.CANCEL);
    if (put.isEmpty() || !gives) {
      return Optional.empty();
    }
    Set<String> written = new HashSet<>();
    Set<String> listed = new HashSet<>();
    List<Message> messages = details.warrant().scene().transcript().messages();
    for (int i = 0; i < details.warrant().act().message(); i++) {
      if (messages.get(i) instanceof Message.FromTool) {
        sizes(details.warrant().scene().sources().get(i, SIZES), written, listed);
      }
    }
    put.retainAll(listed);
    return !put.isEmpty() && !written.isEmpty() && written.stream().noneMatch(put::contains)
        ? Optional.of("the proposal names another size")
        : Optional.empty();
  }

  /// Adds the sizes of the things of the call, and of all that the same answer lists.
  private void sizes(List<Sized> answer, Set<String> written, Set<String> listed) {
    Set<String> here = new HashSet<>();
    int before = written.size();
    for (Sized sized : answer) {
      here.add(sized.size());
      if (details.values().stream()
          .anyMatch(value -> sized.record().contains("\"" + value + "\""))) {
        written.add(sized.size());
      }
    }
    if (written.size() > before) {
      listed.addAll(here);
    }
  }

  /// A record with a size, in lower case.
  private record Sized(String record, String size) {}

  private static final Facet<String, List<Sized>> SIZES = new Facet<>(OtherChoice::sized);

  private static List<Sized> sized(String answer) {
    List<Sized> found = new ArrayList<>();
    Matcher object = OBJECT.matcher(answer);
    while (object.find()) {
      Matcher size = SIZE.matcher(object.group());
      if (size.find()) {
        found.add(new Sized(object.group().toLowerCase(Locale.ROOT), size.group(1)));
      }
    }
    return List.copyOf(found);
  }

  private static final Set<String> SIZE_WORDS = Set.of("size", "talla", "talle", "numero");

  private static final Pattern OBJECT = Pattern.compile("\\{[^{}]{1,600}\\}");
  private static final Pattern SIZE =
      Pattern.compile(
          "\"(?:size|talla|talle|numero)\"\\s{0,3}:\\s{0,3}\"?(\\d{1,2}(?:\\.5)?|X{0,3}[SML])\"?\\s{0,3}[,}]");
  private static final Pattern NAMED_SIZE =
      Pattern.compile(
          "(?i:size|talla|talle|número)\\s{1,2}(\\d{1,2}(?:\\.5)?(?![\\d.]\\d)|X{0,3}[SML]\\b)");
}
