package org.supportagentbench.suite;

import java.util.Optional;
import java.util.regex.Pattern;

/// The forms of postcodes in the countries that we know; others pass.
final class Postcodes {
  private static final Pattern US = Pattern.compile("[0-9]{5}(-[0-9]{4})?");
  private static final Pattern CA = Pattern.compile("[A-Z][0-9][A-Z] [0-9][A-Z][0-9]");
  private static final Pattern GB = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}");

  private Postcodes() {}

  /// What a postcode should look like, where it does not.
  static Optional<String> rightForm(String country, String postcode) {
    return switch (country) {
      case "US" -> unless(US, postcode, "five digits, such as 02139");
      case "CA" -> unless(CA, postcode, "a form such as M5V 2T6");
      case "GB" -> unless(GB, postcode, "a form such as BS6 5QA");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(Pattern form, String postcode, String right) {
    return form.matcher(postcode).matches() ? Optional.empty() : Optional.of(right);
  }
}
