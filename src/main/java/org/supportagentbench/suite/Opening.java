package org.supportagentbench.suite;

import java.util.Locale;
import java.util.Optional;
import org.supportagentbench.desk.Order;

/// The first email as the agent gets it: who writes, the ticket's order, the words, the
/// attachments.
public final class Opening {
  private Opening() {}

  /// The ticket's text. The name stands before the address only where the email comes from the
  /// order's own address; anybody else is an address without a name.
  public static String render(CaseFile file) {
    CaseHeader header = file.header();
    CaseHeader.Ticket ticket = header.ticket();
    StringBuilder text = new StringBuilder("From: ");
    owner(header)
        .ifPresentOrElse(
            name -> text.append(name).append(" <").append(ticket.from()).append('>'),
            () -> text.append(ticket.from()));
    text.append("\nTicket: order #").append(ticket.order());
    text.append("\n\n").append(file.words().opening());
    header.attachments().stream()
        .filter(attachment -> header.attached().contains(attachment.id()))
        .forEach(attachment -> text.append("\n\n").append(attachment(attachment)));
    return text.toString();
  }

  /// An attachment as the agent sees it, in the first email and in later ones.
  public static String attachment(Attachment attachment) {
    String kind = attachment.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "[Attachment: " + kind + " - " + attachment.shows() + "]";
  }

  private static Optional<String> owner(CaseHeader header) {
    String from = header.ticket().from();
    return header.orders().stream()
        .filter(order -> order.number() == header.ticket().order())
        .map(Order::buyer)
        .filter(buyer -> buyer.email().equalsIgnoreCase(from))
        .map(buyer -> buyer.name())
        .findFirst();
  }
}
