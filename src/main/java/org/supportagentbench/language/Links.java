package org.supportagentbench.language;

import java.util.Locale;
import java.util.Set;

/// Where links, bare hosts and email addresses end.
final class Links {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_LINK = 2_000;

  /// Ends of bare hosts. Those that are also everyday words count only before a slash.
  private static final Set<String> ENDINGS =
      Set.of(
          "com",
          "net",
          "org",
          "io",
          "example",
          "store",
          "shop",
          "co",
          "uk",
          "de",
          "fr",
          "es",
          "eu",
          "ca",
          "gov",
          "edu",
          "info",
          "biz",
          "dev",
          "app",
          "local",
          "internal",
          "corp",
          "lan",
          "ai",
          "ch",
          "nl",
          "online",
          "site",
          "test",
          "invalid",
          "localhost",
          "intranet",
          "cloud",
          "tech",
          "mx",
          "ar",
          "pe",
          "br",
          "pt",
          "pl",
          "jp",
          "cn",
          "au",
          "nz",
          "ie");

  private Links() {}

  static boolean wordPart(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
    return Character.isLetterOrDigit(c);
  }

  /// The end of the link or bare host that begins here; 0 where none does.
  static int endOfLink(String message, int from) {
    char first = message.charAt(from);
    if (((first == 'h' || first == 'H') && startsWithScheme(message, from))
        || ((first == 'w' || first == 'W') && message.regionMatches(true, from, "www.", 0, 4))) {
      return endOfUrl(message, from);
    }
    return endOfHost(message, from);
  }

  private static boolean startsWithScheme(String message, int from) {
    return message.regionMatches(true, from, "https://", 0, 8)
        || message.regionMatches(true, from, "http://", 0, 7);
  }

  private static int endOfUrl(String message, int from) {
    int end = from;
    int limit = Math.min(message.length(), from + LONGEST_LINK);
    while (end < limit && urlPart(message.charAt(end))) {
      end++;
    }
    while (end > from && ".,;:!?'*_".indexOf(message.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static boolean urlPart(char c) {
    return c > ' '
        && c != '<'
        && c != '>'
        && c != '"'
        && c != ')'
        && c != '('
        && c != ']'
        && c != '['
        && c != '}'
        && c != '{'
        && c != '`'
        && c != '|'
        && c != '”'
        && c != '“'
        && c != '»'
        && c != '…'
        && !Character.isWhitespace(c);
  }

  private static int endOfHost(String message, int from) {
    int end = from;
    int dots = 0;
    int label = from;
    int limit = Math.min(message.length(), from + LONGEST_NAME);
    while (end < limit && hostPart(message.charAt(end))) {
      if (message.charAt(end) == '.') {
        if (end + 1 >= limit || (!letter(message.charAt(end + 1)) && !digit(message, end + 1))) {
          break;
        }
        dots++;
        label = end + 1;
      }
      end++;
    }
    if (dots == 0
        || !letter(message.charAt(label))
        || (end < message.length() && message.charAt(end) == '@')) {
      return 0;
    }
    boolean slash = end < message.length() && message.charAt(end) == '/';
    String ending = message.substring(label, end);
    boolean known = ENDINGS.contains(ending.toLowerCase(Locale.ROOT));
    if (!known
        || (ending.length() > 1 && Character.isUpperCase(ending.charAt(0)) && !upper(ending))) {
      return 0;
    }
    return slash ? endOfUrl(message, from) : end;
  }

  private static boolean upper(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean hostPart(char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean digit(String message, int i) {
    return message.charAt(i) >= '0' && message.charAt(i) <= '9';
  }

  /// The end of the email address that begins here; 0 where none does.
  static int endOfMail(String message, int from) {
    int at = from;
    int limit = Math.min(message.length(), from + LONGEST_NAME);
    while (at < limit && (hostPart(message.charAt(at)) || "_+%".indexOf(message.charAt(at)) >= 0)) {
      at++;
    }
    if (at >= limit || message.charAt(at) != '@') {
      return 0;
    }
    int end = at + 1;
    int dots = 0;
    limit = Math.min(message.length(), end + LONGEST_NAME);
    while (end < limit && hostPart(message.charAt(end))) {
      dots += message.charAt(end) == '.' && end > at + 1 ? 1 : 0;
      end++;
    }
    while (end > at && (message.charAt(end - 1) == '.' || message.charAt(end - 1) == '-')) {
      dots -= message.charAt(end - 1) == '.' ? 1 : 0;
      end--;
    }
    return dots > 0 ? end : 0;
  }
}
