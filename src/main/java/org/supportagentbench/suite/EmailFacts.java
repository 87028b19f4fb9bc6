package org.supportagentbench.suite;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Variant;

/// Whether the first email of a case already says a fact. A plain look at the words: it knows a
/// date in figures and in English, and a term's phrases without wildcards.
final class EmailFacts {
  private final Suite suite;
  private final CaseFile file;
  private final String email;

  EmailFacts(Suite suite, CaseFile file) {
    this.suite = suite;
    this.file = file;
    this.email = plain(file.words().opening());
  }

  boolean says(Fact fact) {
    return switch (fact) {
      case Fact.AnyOf any -> any.options().stream().anyMatch(this::says);
      case Fact.Typed typed -> says(typed.kind(), typed.value());
    };
  }

  private boolean says(Fact.Kind kind, String value) {
    return switch (kind) {
      case DATE -> YamlValues.date(value).map(this::date).orElse(false);
      case AMOUNT -> word(value) || (value.endsWith(".00") && word(value.replace(".00", "")));
      case DAYS, HOURS, WEEKS, PERCENT, NUMBER, TRACKING, CARRIER, CODE, SIZE, ORDER, PLACE ->
          word(value);
      case LINK -> word(suite.shop().settings().links().getOrDefault(value, value));
      case PRODUCT -> catalogue().product(value).map(this::title).orElse(false);
      case VARIANT -> catalogue().variant(value).map(this::variant).orElse(false);
      case TERM ->
          suite.terms().phrases(value, file.header().ticket().language()).stream()
              .anyMatch(this::word);
    };
  }

  private Catalogue catalogue() {
    return suite.shop().catalogue();
  }

  private boolean title(Product product) {
    String title = product.title();
    return word(title) || word(title.substring(title.indexOf(' ') + 1));
  }

  private boolean variant(Variant variant) {
    boolean colour = variant.colour().isEmpty() || word(variant.colour());
    boolean size = variant.size().isEmpty() || word(variant.size());
    return title(variant.product()) && colour && size;
  }

  private boolean date(LocalDate date) {
    String month = date.getMonth().name().toLowerCase(Locale.ROOT);
    int day = date.getDayOfMonth();
    int number = date.getMonthValue();
    return Stream.of(
            date.toString(),
            month + " " + day,
            day + " " + month,
            month.substring(0, 3) + " " + day,
            day + " " + month.substring(0, 3),
            number + "/" + day,
            day + "/" + number)
        .anyMatch(this::word);
  }

  /// Whether the email holds these words, not as part of longer ones.
  private boolean word(String words) {
    String wanted = plain(words);
    for (int at = email.indexOf(wanted); at >= 0; at = email.indexOf(wanted, at + 1)) {
      int end = at + wanted.length();
      boolean begins = at == 0 || !isOfWord(email.charAt(at - 1));
      if (begins && (end == email.length() || endsWord(end))) {
        return true;
      }
    }
    return false;
  }

  private boolean endsWord(int end) {
    return !isOfWord(email.charAt(end))
        || email.startsWith("st", end)
        || email.startsWith("nd", end)
        || email.startsWith("rd", end)
        || email.startsWith("th", end);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
