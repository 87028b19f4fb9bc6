package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Address;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.desk.Variant;
import org.supportagentbench.language.AgentAct.Asked;
import org.supportagentbench.language.AgentAct.Proposal;
import org.supportagentbench.language.Mention;

/// One thing that an agent's message proposes, with everything the message says about it.
///
/// @param proposal as it was read
/// @param reply the message that holds it
record Proposed(Proposal proposal, Reply reply) {

  /// Whether the proposal is of a kind that the tool carries out.
  boolean sameKind(Act act) {
    return act.kind().backs(proposal.kind());
  }

  /// Whether a yes can be meant for it: it asks for one, or is an offer in a message that asks for
  /// nothing else.
  boolean waitsForYes() {
    return proposal.asksForYes() || !reply.has(Asked.class);
  }

  /// Whether the proposal names other orders than the one that is written to.
  boolean otherOrder(String order) {
    Set<String> named = proposal.target().orders();
    if (!named.isEmpty()) {
      return !named.contains(order);
    }
    Set<String> mentioned = new HashSet<>();
    for (Mention mention : reply.said().mentions()) {
      if (mention instanceof Mention.OrderNumber number) {
        mentioned.add(number.number());
      }
    }
    return !mentioned.isEmpty() && !mentioned.contains(order);
  }

  /// Whether the words fit what the write changes; what they leave open fits.
  boolean fits(Change change, FactWords words) {
    Shop shop = words.shop();
    Optional<Order> order = shop.order(change.order());
    if (otherOrder(String.valueOf(change.order()))) {
      return false;
    }
    return switch (change) {
      case Change.Resend resend ->
          line(resend.line(), order, words) && variant(resend.variant(), shop.catalogue());
      case Change.Cancel cancel -> line(cancel.line(), order, words);
      case Change.Swap swap ->
          sameProduct(swap, order, shop.catalogue())
              && line(swap.line(), order, words)
              && variant(swap.variant(), shop.catalogue());
      case Change.Reroute reroute -> address(reroute.address());
    };
  }

  private boolean line(int line, Optional<Order> order, FactWords words) {
    if (order.isEmpty() || order.get().lines().size() < 2) {
      return true;
    }
    LineNames names = words.lines(order.get());
    Set<Integer> named = names.in(WordRun.of(proposal.proof().in(reply.text())));
    named.addAll(proposal.target().lines());
    if (named.isEmpty()) {
      named = names.in(reply.said().words());
    }
    return named.isEmpty() || named.contains(line);
  }

  /// Nobody proposes to turn a line into another product; a swap that does means another line.
  private static boolean sameProduct(Change.Swap swap, Optional<Order> order, Catalogue catalogue) {
    Optional<String> was =
        order
            .flatMap(found -> found.line(swap.line()))
            .flatMap(line -> catalogue.variant(line.variant()))
            .map(variant -> variant.product().id());
    Optional<String> becomes =
        catalogue.variant(swap.variant()).map(variant -> variant.product().id());
    return was.isEmpty() || becomes.isEmpty() || was.equals(becomes);
  }

  /// Colours and sizes of the same product that the message names must include the variant's own.
  private boolean variant(String id, Catalogue catalogue) {
    Optional<Variant> found = catalogue.variant(id);
    if (found.isEmpty()) {
      return true;
    }
    Variant variant = found.get();
    List<Variant> siblings = catalogue.variantsOf(variant.product().id());
    Set<String> words = new HashSet<>();
    WordRun run = reply.said().words();
    for (int i = 0; i < run.size(); i++) {
      words.add(run.word(i));
    }
    boolean otherColour =
        siblings.stream().anyMatch(other -> names(words, other.colour()))
            && !variant.colour().isEmpty()
            && !names(words, variant.colour());
    return !otherColour && !otherSize(run, siblings, variant);
  }

  private static boolean otherSize(WordRun run, List<Variant> siblings, Variant variant) {
    boolean own = variant.size().isEmpty();
    boolean other = false;
    for (int i = 0; i < run.size(); i++) {
      String written = run.written(i);
      own |= written.equals(variant.size());
      other |= siblings.stream().anyMatch(sibling -> written.equals(sibling.size()));
    }
    return other && !own;
  }

  private static boolean names(Set<String> words, String colour) {
    return !colour.isEmpty()
        && List.of(PlainWords.of(colour).split(" ")).stream().allMatch(words::contains);
  }

  /// A postcode in the message must be the one that is written.
  private boolean address(Address address) {
    String wanted = dense(address.postcode());
    boolean other = false;
    for (Mention mention : reply.said().mentions()) {
      if (mention instanceof Mention.Postcode postcode) {
        if (dense(postcode.value()).equals(wanted)) {
          return true;
        }
        other = true;
      }
    }
    return !other || dense(reply.text()).contains(wanted);
  }

  private static String dense(String text) {
    return text.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}
