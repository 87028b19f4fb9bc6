package org.supportagentbench.agents.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A postcode in a text, and the country whose form it has.
///
/// @param start where it begins
record Postcode(String value, String country, int start) {
  private static final Pattern US = Pattern.compile("\\b[0-9]{5}\\b");
  private static final Pattern CA = Pattern.compile("\\b[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]\\b");
  private static final Pattern GB =
      Pattern.compile("\\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\\b");

  static Optional<Postcode> in(String text) {
    return find(CA, "CA", text).or(() -> find(GB, "GB", text)).or(() -> find(US, "US", text));
  }

  private static Optional<Postcode> find(Pattern form, String country, String text) {
    Matcher matcher = form.matcher(text.toUpperCase(Locale.ROOT));
    Postcode last = new Postcode("", country, -1);
    while (matcher.find()) {
      last = new Postcode(matcher.group(), country, matcher.start());
    }
    return last.start() < 0 ? Optional.empty() : Optional.of(last);
  }
}
