package org.supportagentbench.scoring;

import java.util.Optional;
import java.util.Set;

/// Parts that belong to another whole than the one that the call names: items of the order that was
/// looked up last, returned from the one that the customer meant. Only where a tool had told which
/// whole holds them.
final class OtherWhole {
  private OtherWhole() {}

  /// What belongs elsewhere; empty where nothing does or nobody can tell.
  static Optional<String> gap(Warrant warrant) {
    Arguments arguments = warrant.arguments();
    Records records = warrant.things().records();
    for (String whole : arguments.ids()) {
      Set<String> own = records.children(whole);
      if (part(arguments, whole)) {
        continue;
      }
      for (String id : arguments.ids()) {
        boolean put = warrant.said().contains(id) || own.contains(id);
        if (!put && part(arguments, id) && elsewhere(warrant, whole, id)) {
          return Optional.of("%s is a part of another one than %s".formatted(id, whole));
        }
      }
    }
    return Optional.empty();
  }

  /// Given to the call in a list, and no new thing that comes in its place.
  private static boolean part(Arguments arguments, String id) {
    String key = arguments.names().keyOf().getOrDefault(id, "");
    return key.endsWith("s") && !key.startsWith("new");
  }

  /// Whether another whole of the same form, which was looked up, holds the part.
  private static boolean elsewhere(Warrant warrant, String whole, String part) {
    String shape = Ids.shape(whole);
    return warrant.scene().acts().stream()
        .filter(act -> !act.writes() && act.accepted())
        .filter(act -> act.message() < warrant.act().message())
        .flatMap(act -> act.arguments().ids().stream())
        .filter(other -> !other.equals(whole) && Ids.shape(other).equals(shape))
        .anyMatch(other -> warrant.things().records().children(other).contains(part));
  }
}
