package org.supportagentbench.suite;

import java.util.List;
import java.util.Optional;
import org.supportagentbench.desk.Order;

/// Reads one case file. The file's path decides id, bucket and group.
final class CaseReader {
  private static final int HEADER_BEGINS_AFTER = 1;

  private CaseReader() {}

  /// The case, or nothing after a problem.
  static Optional<CaseFile> read(
      String path, String text, HeaderReader.Shelf shelf, ProblemList problems) {
    Optional<CasePath> place = CasePath.of(path, problems);
    Optional<CaseText> cut = CaseText.cut(text, problems);
    if (place.isEmpty() || cut.isEmpty()) {
      return Optional.empty();
    }
    CaseText parts = cut.get();
    String yaml = HashSigns.outOfHeader(parts.header(), HEADER_BEGINS_AFTER, problems);
    Optional<CaseHeader> header =
        YamlReader.read(yaml, HEADER_BEGINS_AFTER, problems)
            .map(node -> HeaderReader.read(node, place.get().bucket(), shelf, problems));
    CaseFile.Words words =
        new CaseFile.Words(
            parts.title().text(),
            parts.note(),
            opening(parts, problems),
            CriterionReader.read(part(parts, CaseText.CRITERIA), problems));
    CustomerCard card =
        CardReader.read(part(parts, CaseText.CARD), part(parts, CaseText.PUSHES), problems);
    var steps = StepReader.read(part(parts, CaseText.STEPS), problems);
    if (header.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    CasePath at = place.get();
    return Optional.of(
        new CaseFile(
            at.id(),
            at.bucket(),
            at.group(),
            header.get(),
            words,
            card.with(ownPostcode(header.get())),
            steps));
  }

  /// What customers say who are asked for the postcode of their own order, where the card does not
  /// say it; nothing where they write from another address than the order's.
  private static Optional<CustomerCard.AskedFor> ownPostcode(CaseHeader header) {
    CaseHeader.Ticket ticket = header.ticket();
    return header.orders().stream()
        .filter(order -> order.number() == ticket.order())
        .map(Order::buyer)
        .filter(buyer -> buyer.email().equals(ticket.from()))
        .map(buyer -> buyer.address().postcode())
        .filter(postcode -> !postcode.isEmpty())
        .findFirst()
        .map(postcode -> new CustomerCard.AskedFor("postcode", Optional.of(postcode), List.of()));
  }

  private static String opening(CaseText parts, ProblemList problems) {
    CaseText.Part part = part(parts, CaseText.OPENING);
    String text = part.text();
    if (text.isEmpty()) {
      problems.add(part.line(), "no first email", "the customer's words under this heading");
    }
    return text;
  }

  private static CaseText.Part part(CaseText parts, String heading) {
    CaseText.Part part = parts.parts().get(heading);
    if (part == null) {
      throw new IllegalStateException("cut without " + heading);
    }
    return part;
  }
}
