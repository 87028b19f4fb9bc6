package org.supportagentbench.suite;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.supportagentbench.desk.Order;

/// Reads one case file. The file's path decides id, bucket and group. Every part that is there is
/// read, whatever is wrong with the others.
final class CaseReader {
  private static final int HEADER_BEGINS_AFTER = 1;

  private final CaseText parts;
  private final ProblemList problems;

  private CaseReader(CaseText parts, ProblemList problems) {
    this.parts = parts;
    this.problems = problems;
  }

  /// What could be read of a case.
  ///
  /// @param file the case; empty where anything is wrong with it
  /// @param orders its orders, where its header is without a mistake
  record Read(Optional<CaseFile> file, List<Order> orders) {}

  static Read read(String path, String text, HeaderReader.Shelf shelf, ProblemList problems) {
    Optional<CasePath> place = CasePath.of(path, problems);
    Optional<CaseText> cut = CaseText.cut(text, problems);
    if (place.isEmpty() || cut.isEmpty()) {
      return new Read(Optional.empty(), List.of());
    }
    ProblemList ofHeader = new ProblemList(path);
    Optional<CaseHeader> header = header(cut.get(), place.get().bucket(), shelf, ofHeader);
    problems.addAll(ofHeader);
    Optional<CaseFile> file = new CaseReader(cut.get(), problems).body(place.get(), header);
    return new Read(
        file, ofHeader.isEmpty() ? header.map(CaseHeader::orders).orElse(List.of()) : List.of());
  }

  private static Optional<CaseHeader> header(
      CaseText parts, Bucket bucket, HeaderReader.Shelf shelf, ProblemList problems) {
    String yaml = HashSigns.outOfHeader(parts.header(), HEADER_BEGINS_AFTER, problems);
    return YamlReader.read(yaml, HEADER_BEGINS_AFTER, problems)
        .map(node -> HeaderReader.read(node, bucket, shelf, problems));
  }

  private Optional<CaseFile> body(CasePath at, Optional<CaseHeader> header) {
    String opening = read(CaseText.OPENING, CaseReader::opening).orElse("");
    List<Criterion> criteria = read(CaseText.CRITERIA, CriterionReader::read).orElse(List.of());
    Optional<CustomerCard> card =
        read(CaseText.CARD, (cards, list) -> cards)
            .flatMap(known ->
                read(CaseText.PUSHES, (pushes, list) -> CardReader.read(known, pushes, list)));
    List<ReferenceStep> steps = read(CaseText.STEPS, StepReader::read).orElse(List.of());
    if (header.isEmpty() || card.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    CaseFile.Words words =
        new CaseFile.Words(parts.title().text(), parts.note(), opening, criteria);
    return Optional.of(
        new CaseFile(
            at.id(),
            at.bucket(),
            at.group(),
            header.get(),
            words,
            card.get().with(ownPostcode(header.get())),
            steps));
  }

  /// Reads what stands under a heading. Nothing where that heading is missing, or the next one,
  /// whose lines stand here too then: both were said.
  private <T> Optional<T> read(String heading, BiFunction<CaseText.Part, ProblemList, T> reader) {
    int next = CaseText.HEADINGS.indexOf(heading) + 1;
    boolean ends =
        next == CaseText.HEADINGS.size() || parts.parts().containsKey(CaseText.HEADINGS.get(next));
    return Optional.ofNullable(parts.parts().get(heading))
        .filter(part -> ends)
        .map(part -> reader.apply(part, problems));
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

  private static String opening(CaseText.Part part, ProblemList problems) {
    String text = part.text();
    if (text.isEmpty()) {
      problems.add(part.line(), "no first email", "the customer's words under this heading");
    }
    return text;
  }
}
