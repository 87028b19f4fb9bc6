package org.supportagentbench.suite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One case as plain text, cut by who gets to see what.
///
/// @param agent the system prompt at the store's clock, then the ticket
/// @param customer the card, the pushes and what can be sent along
/// @param judge the criteria and the rules that they rest on
public record CaseViews(String agent, String customer, String judge) {
  /// The views of a case of this suite.
  public static CaseViews of(Suite suite, CaseFile file) {
    return new CaseViews(agent(suite, file), customer(file), judge(suite, file));
  }

  /// All three, one after the other, for a terminal.
  public String text() {
    return part("What the agent sees", agent)
        + "\n"
        + part("What the customer sees", customer)
        + "\n"
        + part("What the judge sees", judge);
  }

  private static String part(String heading, String text) {
    return heading + "\n" + "=".repeat(heading.length()) + "\n\n" + text + "\n";
  }

  private static String agent(Suite suite, CaseFile file) {
    List<String> tools = suite.settings().vocabulary().tools();
    return suite.prompts().agentAt(suite.shop().settings())
        + "\n\nTools: "
        + String.join(", ", tools)
        + "\n\n"
        + Opening.render(file);
  }

  private static String customer(CaseFile file) {
    CustomerCard card = file.customer();
    StringBuilder text = new StringBuilder();
    text.append("First email:\n\n").append(file.words().opening()).append("\n\n");
    line(text, "Language", file.header().ticket().language());
    line(text, "Mood", file.header().ticket().mood());
    line(text, "Who", card.who());
    line(text, "Wants", card.wants());
    line(text, "Satisfied by", satisfiedBy(card));
    CustomerCard.FixedLines fixed = card.lines();
    fixed.atOnce().ifPresent(said -> line(text, "Says at once", quoted(said)));
    card.answers().forEach(answer -> answer(text, answer, file));
    fixed.yes().ifPresent(said -> line(text, "If asked to confirm", quoted(said)));
    fixed.somethingElse().ifPresent(said -> line(text, "If offered something else", quoted(said)));
    line(text, "If not possible", quoted(fixed.ifNotPossible()));
    fixed.whenSatisfied().ifPresent(said -> line(text, "When satisfied", quoted(said)));
    card.never().forEach(never -> line(text, "Never", never));
    text.append("\nPushes:\n");
    for (int i = 0; i < card.pushes().size(); i++) {
      CustomerCard.Push push = card.pushes().get(i);
      text.append("  ").append(i + 1).append(". ").append(mark(push.mark()));
      text.append(quoted(push.text())).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static void answer(StringBuilder text, CustomerCard.AskedFor answer, CaseFile file) {
    String said = answer.text().map(CaseViews::quoted).orElse("refuses");
    Map<String, Attachment> attachments =
        file.header().attachments().stream()
            .collect(Collectors.toMap(Attachment::id, each -> each, (first, again) -> first));
    String sent =
        answer.attachments().stream()
            .flatMap(id -> Optional.ofNullable(attachments.get(id)).stream())
            .map(attachment -> " " + Opening.attachment(attachment))
            .collect(Collectors.joining());
    line(text, "If asked for " + answer.thing().replace('-', ' '), said + sent);
  }

  private static String satisfiedBy(CustomerCard card) {
    return card.satisfiedBy().isEmpty()
        ? "nothing"
        : card.satisfiedBy().stream()
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" and "));
  }

  private static String mark(CustomerCard.Mark mark) {
    return mark == CustomerCard.Mark.NONE
        ? ""
        : "(" + mark.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ") ";
  }

  private static String judge(Suite suite, CaseFile file) {
    StringBuilder text = new StringBuilder();
    List<Criterion> criteria = file.words().criteria();
    for (int i = 0; i < criteria.size(); i++) {
      String check = criteria.get(i).check().map(each -> "[" + each.words() + "] ").orElse("");
      text.append(i + 1).append(". ").append(check).append(criteria.get(i).text()).append('\n');
    }
    text.append("\nRules:\n");
    suite.shop().policy().stream()
        .filter(page -> file.header().rules().contains(page.id()))
        .forEach(page ->
            text.append("\n")
                .append(page.title())
                .append(" (")
                .append(page.id())
                .append(")\n")
                .append(page.text())
                .append('\n'));
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String lead, String words) {
    text.append(lead).append(": ").append(words).append('\n');
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }
}
