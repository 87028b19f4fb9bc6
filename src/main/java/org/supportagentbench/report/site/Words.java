package org.supportagentbench.report.site;

import java.util.List;
import java.util.Locale;

/// Numbers and names as people read them, alike in every locale.
final class Words {
  private Words() {}

  static String number(double value, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /// A share of 1 as `4.2%`.
  static String percent(double share) {
    return number(100 * share, 1) + "%";
  }

  /// `address_change` as `address change`.
  static String spaced(String name) {
    return name.replace('_', ' ');
  }

  /// `1 model`, `2 models`.
  static String count(long n, String noun) {
    return String.format(Locale.ROOT, "%,d ", n) + (n == 1 ? noun : noun + "s");
  }

  /// `a`, `a and b`, `a, b and c`.
  static String list(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int last = words.size() - 1;
    return String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /// At most so many of the words, and how many more there are.
  static String some(List<String> words, int most) {
    if (words.size() <= most) {
      return list(words);
    }
    return String.join(", ", words.subList(0, most)) + " and " + (words.size() - most) + " more";
  }
}
