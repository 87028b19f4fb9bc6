package org.supportagentbench.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.supportagentbench.transcript.Message;

/// Another one than the proposal has the price of: "the oak chair at 466.44", and the call takes
/// the chair at 503.76 of the same list. Only for what a call puts in another's place
/// (`new_item_ids`): elsewhere the prices of things that stay are told too.
final class OtherPrice {
  /// Longer answers of tools are not searched.
  private static final int LONGEST = 60_000;

  /// Nor more objects of one.
  private static final int MOST = 500;

  private static final Pattern PRICE =
      Pattern.compile("\"price\"\\s{0,3}:\\s{0,3}(\\d{1,7}(?:\\.\\d{1,2})?)");
  private static final Pattern NESTED = Pattern.compile("(?<!^)\\{[^{}]*\\}");

  private final Warrant warrant;

  OtherPrice(Warrant warrant) {
    this.warrant = warrant;
  }

  private record Priced(String record, BigDecimal price) {}

  Optional<String> gap() {
    Arguments arguments = warrant.arguments();
    for (String id : arguments.ids()) {
      String key = arguments.names().keyOf().getOrDefault(id, "");
      if (key.startsWith("new") && anotherPriced(id, arguments)) {
        return Optional.of("the proposal has the price of another one than " + id);
      }
    }
    return Optional.empty();
  }

  private boolean anotherPriced(String id, Arguments arguments) {
    List<Message> messages = warrant.scene().transcript().messages();
    int until = Math.min(messages.size(), warrant.approval().reply().message());
    for (int i = 0; i < until; i++) {
      if (messages.get(i) instanceof Message.FromTool tool
          && tool.text().length() <= LONGEST
          && tool.text().contains(id)) {
        List<Priced> records = warrant.scene().sources().get(i, RECORDS);
        boolean silent =
            records.stream().anyMatch(one -> one.record().contains(id))
                && records.stream()
                    .filter(one -> one.record().contains(id))
                    .noneMatch(one -> stated(one.price()));
        boolean other =
            records.stream()
                .filter(one -> arguments.ids().stream().noneMatch(one.record()::contains))
                .anyMatch(one -> stated(one.price()));
        if (silent && other) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean stated(BigDecimal price) {
    return Numerals.has(warrant.approval().reply().said(), price);
  }

  private static final Facet<String, List<Priced>> RECORDS = new Facet<>(OtherPrice::records);

  /// Objects with a price of their own.
  private static List<Priced> records(String text) {
    List<Priced> records = new ArrayList<>();
    int objects = 0;
    for (int at = JsonObjects.next(text, 0);
        at >= 0 && objects++ < MOST;
        at = JsonObjects.next(text, at + 1)) {
      String record = text.substring(at, JsonObjects.end(text, at));
      if (record.length() < 2_000) {
        Matcher price = PRICE.matcher(NESTED.matcher(record).replaceAll(""));
        if (price.find()) {
          records.add(new Priced(record, new BigDecimal(price.group(1))));
        }
      }
    }
    return List.copyOf(records);
  }
}
