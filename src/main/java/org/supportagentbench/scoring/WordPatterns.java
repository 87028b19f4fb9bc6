package org.supportagentbench.scoring;

import java.util.Map;
import java.util.regex.Pattern;

/// Where words of one language must stand in a certain place of a text. Every form is bounded, so a
/// search is linear. Built once a language.
///
/// @param limit what a yes is limited to, in group 1: "but only the lamp"
/// @param parts where a sentence falls into parts
/// @param example words before a form that is shown; not the "example" of an address
/// @param grouped a long number in groups of digits behind a word for one, in group 1: "tracking
///   number 8824 1190 5537"
record WordPatterns(Pattern limit, Pattern parts, Pattern example, Pattern grouped) {
  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// The patterns of a language.
  ///
  /// @param lists the language's words for a thing
  static WordPatterns of(Map<Wording, WordList> lists) {
    return new WordPatterns(
        Pattern.compile(
            "(?:^|%s,? )%s ([^,.;:!?\\n]{1,120})"
                .formatted(any(lists, Wording.LIMITS), any(lists, Wording.ONLY)),
            ANY_CASE),
        Pattern.compile(
            "[,.;:!?\\n]|%s|%s".formatted(any(lists, Wording.BUT), any(lists, Wording.AND))),
        Pattern.compile(
            "(?<![@.\\w])%s(?!\\.\\w)".formatted(any(lists, Wording.EXAMPLE)), ANY_CASE),
        Pattern.compile(
            "%s[^\\d.!?\\n]{0,40}(?<![\\d$€£])(\\d{3,5}(?: \\d{3,5}){2,4})(?!\\d)"
                .formatted(any(lists, Wording.NUMBERED)),
            ANY_CASE));
  }

  private static String any(Map<Wording, WordList> lists, Wording wording) {
    return lists.getOrDefault(wording, WordList.NONE).any();
  }
}
