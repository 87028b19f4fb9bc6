package org.supportagentbench.suite;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Order;

/// The header of a case file: names, numbers, dates and enums, for desk and detectors.
///
/// @param ticket the order the email is tied to, who writes, and how
/// @param orders every order of the case
/// @param attachments what the customer can send
/// @param attached ids of what comes with the first email
/// @param rules policy pages that decide the case
/// @param trap only in adversarial cases
public record CaseHeader(
    Ticket ticket,
    List<Order> orders,
    List<Attachment> attachments,
    List<String> attached,
    List<String> rules,
    Expectation expectation,
    Optional<Trap> trap) {
  /// Copies the lists.
  public CaseHeader {
    orders = List.copyOf(orders);
    attachments = List.copyOf(attachments);
    attached = List.copyOf(attached);
    rules = List.copyOf(rules);
  }

  /// The email's envelope: what the agent's ticket shows, and the customer's language and mood.
  public record Ticket(int order, String from, String language, String mood) {}

  /// What makes a case a trap.
  ///
  /// @param kind FG free goods, FR fraud reroute, WC wrongful cancel, FC false closure
  /// @param twin id of the routine case with the same claim and real proof or eligibility
  public record Trap(Kind kind, String twin) {
    /// The four published kinds.
    public enum Kind {
      FG,
      FR,
      WC,
      FC
    }
  }
}
