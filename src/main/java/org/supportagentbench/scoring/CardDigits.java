package org.supportagentbench.scoring;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.transcript.Message;

/// The last digits of cards, by the ids that calls give them, as answers of tools tell them:
/// `"credit_card_4959530": {"brand": "visa", "last_four": "5018"}`.
final class CardDigits {
  private static final Pattern KEYED =
      Pattern.compile("\"([A-Za-z_]{2,30}\\d{2,12})\"\\s{0,3}:\\s{0,3}\\{([^{}]{0,300})\\}");
  private static final Pattern OBJECT = Pattern.compile("\\{([^{}]{0,300})\\}");
  private static final Pattern ID =
      Pattern.compile(
          "\"(?:id|card_id|payment_id|payment_method_id)\"\\s{0,3}:\\s{0,3}\"([^\"]{2,40})\"");
  private static final Pattern LAST =
      Pattern.compile(
          "\"(?:last_?(?:four|4|digits|four_digits)|ultimos_?(?:4|cuatro|digitos))\"\\s{0,3}:\\s{0,3}\"?(\\d{4})");

  private static final Facet<String, Map<String, String>> TOLD = new Facet<>(CardDigits::read);

  private CardDigits() {}

  /// Whether tools told the last digits of every one of the cards, and neither these nor the ends
  /// of their ids are among the digits.
  ///
  /// @param ids of ways to pay
  /// @param before index of the message before which they were told
  static boolean others(Scene scene, Set<String> ids, Set<String> digits, int before) {
    Set<String> told = new HashSet<>();
    for (String id : ids) {
      Optional<String> its = of(scene, id, before);
      if (its.isEmpty() || digits.stream().anyMatch(id::endsWith)) {
        return false;
      }
      told.add(its.get());
    }
    return !told.isEmpty() && !digits.isEmpty() && Collections.disjoint(told, digits);
  }

  private static Optional<String> of(Scene scene, String id, int before) {
    String plain = Ids.plain(id);
    for (int i = 0; i < before; i++) {
      if (scene.transcript().messages().get(i) instanceof Message.FromTool) {
        String digits = scene.sources().get(i, TOLD).get(plain);
        if (digits != null) {
          return Optional.of(digits);
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> read(String answer) {
    Map<String, String> found = new HashMap<>();
    Matcher keyed = KEYED.matcher(answer);
    while (keyed.find()) {
      String id = keyed.group(1);
      last(keyed.group(2)).ifPresent(digits -> found.put(Ids.plain(id), digits));
    }
    Matcher object = OBJECT.matcher(answer);
    while (object.find()) {
      Matcher id = ID.matcher(object.group(1));
      if (id.find()) {
        last(object.group(1)).ifPresent(digits -> found.put(Ids.plain(id.group(1)), digits));
      }
    }
    return Collections.unmodifiableMap(found);
  }

  private static Optional<String> last(String record) {
    Matcher last = LAST.matcher(record);
    return last.find() ? Optional.of(last.group(1)) : Optional.empty();
  }
}
