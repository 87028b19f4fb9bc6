package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.supportagentbench.language.AgentAct.Claim;

/// "I've moved you to business class", and the call has `"cabin": "economy"`.
final class ToldCabin {
  /// Names of cabins, longer ones first.
  private static final List<Map.Entry<String, String>> NAMES =
      List.of(
          Map.entry("basic economy", "basic economy"),
          Map.entry("economica basica", "basic economy"),
          Map.entry("economy basica", "basic economy"),
          Map.entry("premium economy", "premium economy"),
          Map.entry("economica premium", "premium economy"),
          Map.entry("business", "business"),
          Map.entry("ejecutiva", "business"),
          Map.entry("first class", "first"),
          Map.entry("primera clase", "first"),
          Map.entry("economy", "economy"),
          Map.entry("economica", "economy"),
          Map.entry("turista", "economy"));

  private ToldCabin() {}

  /// What is told otherwise; empty where nothing is.
  static Optional<String> told(Reply reply, Claim claim, Act act) {
    String written =
        PlainWords.of(act.call().arguments().path("cabin").asString("").replace('_', ' '));
    Set<String> put = named(written);
    Set<String> said = named(PlainWords.of(claim.proof().in(reply.text())));
    return put.size() == 1
            && said.size() == 1
            && !said.equals(put)
            && named(PlainWords.of(act.answer().text().replace('_', ' '))).equals(put)
        ? Optional.of("Says another cabin than %s was given.".formatted(act.call().name()))
        : Optional.empty();
  }

  /// "5 to 7 business days" are no cabin.
  private static final Pattern DAYS = Pattern.compile(" business (?:days?|hours?) ");

  private static Set<String> named(String plain) {
    String left = DAYS.matcher(" " + plain + " ").replaceAll(" ");
    Set<String> found = new HashSet<>();
    for (Map.Entry<String, String> name : NAMES) {
      String words = " " + name.getKey() + " ";
      if (left.contains(words)) {
        found.add(name.getValue());
        left = left.replace(words, " ");
      }
    }
    return found;
  }
}
