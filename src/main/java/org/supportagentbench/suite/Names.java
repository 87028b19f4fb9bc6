package org.supportagentbench.suite;

/// The names that files, ids and rules have: lower case letters, digits, and one joint.
final class Names {
  private Names() {}

  static boolean hyphened(String text) {
    return isName(text, '-');
  }

  static boolean underscored(String text) {
    return isName(text, '_');
  }

  private static boolean isName(String text, char joint) {
    return !text.isEmpty() && text.chars().allMatch(c -> isPlain(c) || c == joint);
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
