package org.supportagentbench.report.room;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supportagentbench.desk.LookupOrder;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.suite.Attachment;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CaseHeader;
import org.supportagentbench.suite.Criterion;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.Fact;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a case is about, for a reader of its conversations: purpose, orders as the desk shows them,
/// what was expected, who the customer is.
final class CaseJson {
  private CaseJson() {}

  static void write(ObjectNode into, RoomCase about, Optional<Shop> shop) {
    into.put("id", about.id()).put("bucket", about.bucket().folder()).put("group", about.group());
    into.put("title", about.title());
    about.file().ifPresent(file -> file(into, file));
    if (about.file().isPresent() && shop.isPresent()) {
      orders(into.putArray("orders"), about.file().get(), shop.get());
    }
  }

  private static void file(ObjectNode into, CaseFile file) {
    CaseHeader header = file.header();
    into.put("note", file.words().note());
    into.put("language", header.ticket().language()).put("mood", header.ticket().mood());
    into.put("from", header.ticket().from()).put("order", header.ticket().order());
    header.orders().stream()
        .filter(order -> order.buyer().email().equalsIgnoreCase(header.ticket().from()))
        .findFirst()
        .ifPresent(order -> into.put("name", order.buyer().name()));
    header.rules().forEach(into.putArray("rules")::add);
    header.trap().ifPresent(trap -> into.put("kind", trap.kind().name()).put("twin", trap.twin()));
    criteria(into.putArray("criteria"), file.words().criteria());
    expected(into.putObject("expected"), header.expectation());
    customer(into.putObject("customer"), file);
  }

  private static void criteria(ArrayNode into, List<Criterion> criteria) {
    for (Criterion criterion : criteria) {
      ObjectNode node = into.addObject().put("text", criterion.text());
      criterion.check().ifPresent(check -> node.put("check", check.words()));
    }
  }

  private static void expected(ObjectNode into, Expectation expected) {
    expected.required().forEach(action -> into.withArray("required").add(words(action)));
    expected.allowed().forEach(action -> into.withArray("allowed").add(words(action)));
    expected.forbidden().forEach(action -> into.withArray("forbidden").add(words(action)));
    expected.mustState().forEach(fact -> into.withArray("must_state").add(words(fact)));
    expected.mustNotState().forEach(fact -> into.withArray("must_not_state").add(words(fact)));
  }

  private static String words(ExpectedAction action) {
    return switch (action) {
      case ExpectedAction.One one -> words(one);
      case ExpectedAction.AnyOf any ->
          any.options().stream().map(CaseJson::words).collect(Collectors.joining(" or "));
    };
  }

  private static String words(ExpectedAction.One action) {
    String arguments =
        action.arguments().entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(Collectors.joining(", "));
    return arguments.isEmpty() ? action.tool() : action.tool() + ": " + arguments;
  }

  private static String words(Fact fact) {
    return switch (fact) {
      case Fact.Typed typed -> typed.kind().name().toLowerCase(Locale.ROOT) + " " + typed.value();
      case Fact.AnyOf any ->
          any.options().stream().map(CaseJson::words).collect(Collectors.joining(" or "));
    };
  }

  private static void customer(ObjectNode into, CaseFile file) {
    CustomerCard card = file.customer();
    into.put("who", card.who()).put("wants", card.wants());
    card.pushes().forEach(push -> into.withArray("pushes").add(push.text()));
    card.never().forEach(never -> into.withArray("never").add(never));
    for (CustomerCard.AskedFor answer : card.answers()) {
      into.withArray("answers")
          .addObject()
          .put("asked", answer.thing())
          .put("says", answer.text().orElse("(refuses)"));
    }
    Map<String, Attachment> attachments =
        file.header().attachments().stream()
            .collect(Collectors.toMap(Attachment::id, each -> each, (first, again) -> first));
    attachments.values().stream()
        .map(each -> each.kind().name().toLowerCase(Locale.ROOT) + ": " + each.shows())
        .sorted()
        .forEach(into.withArray("can_send")::add);
  }

  private static void orders(ArrayNode into, CaseFile file, Shop shop) {
    for (Order order : file.header().orders()) {
      var lookup = new LookupOrder(Optional.of(order.number()), Optional.empty());
      into.add(ScriptText.read(lookup.run(shop).text()));
    }
  }
}
