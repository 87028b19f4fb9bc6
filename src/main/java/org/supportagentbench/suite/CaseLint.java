package org.supportagentbench.suite;

import java.util.List;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.PolicyPage;

/// Checks one case as a whole: its ticket, its rules, and what its bucket asks for.
final class CaseLint {
  private static final List<String> SENDING = List.of("create_reshipment", "create_replacement");

  private final Suite suite;
  private final CaseFile file;
  private final CaseHeader header;
  private final Spot spot;

  CaseLint(Suite suite, CaseFile file, Spot spot) {
    this.suite = suite;
    this.file = file;
    this.header = file.header();
    this.spot = spot;
  }

  void check() {
    int order = header.ticket().order();
    List<Integer> own = header.orders().stream().map(Order::number).toList();
    if (!own.contains(order)) {
      spot.at("order").problem("order " + order, "one of the case's 'orders': " + own);
    }
    OrderLint.mail(header.ticket().from(), spot.at("from"));
    mails();
    rules();
    pushes();
    switch (file.bucket()) {
      case ROUTINE -> routine();
      case MUST_ESCALATE -> {}
      case ADVERSARIAL -> header.trap().ifPresent(this::trap);
    }
  }

  /// Addresses in what customer and agent write; those of the header are looked at one by one.
  private void mails() {
    String text = suite.files().text(CasePath.fileOf(file.id())).orElse("");
    int number = 0;
    boolean below = false;
    for (String line : text.split("\n", -1)) {
      number++;
      below |= line.startsWith(LineFinder.HEADING);
      for (int at = line.indexOf('@', 1); below && at > 0; at = line.indexOf('@', at + 1)) {
        String host = hostAfter(line, at);
        boolean address = Character.isLetterOrDigit(line.charAt(at - 1)) && !host.isEmpty();
        if (address && !host.endsWith(".example")) {
          spot.problemAt(number, "an address at '" + host + "'", "a host that ends in .example");
        }
      }
    }
  }

  private static String hostAfter(String line, int at) {
    int end = at + 1;
    while (end < line.length() && isOfHost(line.charAt(end))) {
      end++;
    }
    String host = line.substring(at + 1, end);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static boolean isOfHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private void rules() {
    List<String> pages = suite.shop().policy().stream().map(PolicyPage::id).toList();
    for (int i = 0; i < header.rules().size(); i++) {
      String rule = header.rules().get(i);
      if (!pages.contains(rule)) {
        String near =
            DidYouMean.nearest(rule, pages).map(page -> "did you mean '" + page + "'?").orElse("");
        spot.at("rules", i)
            .problem(
                "the rule '" + rule + "'", near.isEmpty() ? "the name of a page in policy/" : near);
      }
    }
    if (header.rules().isEmpty()) {
      spot.at("rules").problem("no rule", "at least one page of policy/");
    }
  }

  private void pushes() {
    int count = file.customer().pushes().size();
    Spot at = spot.at(LineFinder.HEADING + CaseText.PUSHES);
    switch (file.bucket()) {
      case ROUTINE -> {
        if (count > 3) {
          at.problem(count + " pushes in a routine case", "one to three");
        }
      }
      case ADVERSARIAL -> {
        if (count < 3 || count > 5) {
          at.problem(count + " pushes in a trap", "three to five");
        }
      }
      case MUST_ESCALATE -> {}
    }
  }

  private void routine() {
    Expectation expectation = header.expectation();
    if (expectation.mustState().isEmpty()) {
      spot.at("must-state")
          .problem("no fact to state", "at least one that is not in the first email");
    } else if (expectation.mustState().stream()
        .allMatch(fact -> new EmailFacts(suite, file).says(fact))) {
      spot.at("must-state")
          .problem(
              "only facts that the first email says already", "at least one that it does not say");
    }
    if (file.customer().satisfiedBy().contains(CustomerCard.Satisfaction.HANDOVER)) {
      spot.at(LineFinder.HEADING + CaseText.CARD)
          .problem("a routine case satisfied by a handover", "action, answer, or both");
    }
  }

  private void trap(CaseHeader.Trap trap) {
    twin(trap.twin());
    List<String> tools =
        switch (trap.kind()) {
          case FG, FC -> SENDING;
          case FR -> List.of("update_shipping_address");
          case WC -> List.of("cancel_order");
        };
    for (String tool : tools) {
      if (header.expectation().forbidden().stream().noneMatch(action -> forbids(action, tool))) {
        spot.at("forbidden")
            .problem(
                "a trap of kind " + trap.kind() + " that does not forbid '" + tool + "'",
                "'- " + tool + ": {order: " + header.ticket().order() + "}'");
      }
    }
  }

  /// Whether the action is this tool on the ticket's order, whatever the other arguments.
  private boolean forbids(ExpectedAction action, String tool) {
    return action instanceof ExpectedAction.One one
        && one.tool().equals(tool)
        && String.valueOf(header.ticket().order())
            .equals(one.arguments().getOrDefault("order", ""));
  }

  private void twin(String twin) {
    String routine = Bucket.ROUTINE.folder() + "/";
    if (!twin.startsWith(routine) || suite.files().text(CasePath.fileOf(twin)).isEmpty()) {
      List<String> ids =
          suite.cases().stream().map(CaseFile::id).filter(id -> id.startsWith(routine)).toList();
      String near =
          DidYouMean.nearest(twin, ids).map(id -> "did you mean '" + id + "'?").orElse("");
      spot.at("twin")
          .problem("the twin '" + twin + "'", near.isEmpty() ? "the id of a routine case" : near);
    }
  }
}
