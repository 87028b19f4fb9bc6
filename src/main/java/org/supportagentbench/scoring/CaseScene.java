package org.supportagentbench.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supportagentbench.desk.Order;
import org.supportagentbench.desk.Shop;
import org.supportagentbench.language.Span;
import org.supportagentbench.suite.Attachment;
import org.supportagentbench.suite.Bucket;
import org.supportagentbench.suite.CaseFile;
import org.supportagentbench.suite.CustomerCard;
import org.supportagentbench.suite.Expectation;
import org.supportagentbench.suite.Fact;
import org.supportagentbench.transcript.Message;

/// A conversation beside its case: what was expected, and what the orders say. Used by one thread.
final class CaseScene {
  private final Scene scene;
  private final CaseFile file;
  private final FactWords words;
  private final Facts facts;
  private @Nullable Deeds deeds;
  private @Nullable Boolean factsHold;

  CaseScene(Scene scene, CaseFile file, FactWords words) {
    this.scene = scene;
    this.file = file;
    this.words = words;
    this.facts = Facts.of(words, file.header().ticket().language());
  }

  Scene scene() {
    return scene;
  }

  CaseFile file() {
    return file;
  }

  Shop shop() {
    return words.shop();
  }

  FactWords words() {
    return words;
  }

  boolean is(Bucket bucket) {
    return file.bucket() == bucket;
  }

  /// The writes against what the case expects.
  Deeds deeds() {
    if (deeds == null) {
      deeds = new Deeds(this);
    }
    return deeds;
  }

  boolean handedOver() {
    return scene.handover().isPresent();
  }

  List<Reply> replies() {
    return scene.replies();
  }

  /// The order that the email is tied to.
  Optional<Order> order() {
    return shop().order(file.header().ticket().order());
  }

  /// The orders of the case.
  List<Order> orders() {
    return file.header().orders();
  }

  LocalDate today() {
    return shop().settings().clock().toLocalDate();
  }

  /// Whether every fact that must be stated is stated in some reply, and none that must not.
  boolean factsHold() {
    if (factsHold == null) {
      Expectation expected = file.header().expectation();
      factsHold =
          expected.mustState().stream().allMatch(this::stated)
              && expected.mustNotState().stream().noneMatch(this::stated);
    }
    return factsHold;
  }

  /// Whether any reply asserts the fact.
  boolean stated(Fact fact) {
    return replies().stream().anyMatch(reply -> stated(fact, reply));
  }

  boolean stated(Fact fact, Reply reply) {
    return facts.stated(fact, reply.said(), reply.copied());
  }

  /// The first message with which the customer sent a thing that proves what it should; -1 where
  /// there is none.
  int proof() {
    for (Heard heard : scene.heard()) {
      for (Message.Sent sent : heard.attachments()) {
        boolean proves =
            file.header().attachments().stream()
                .anyMatch(thing ->
                    thing.id().equals(sent.id()) && thing.proves() != Attachment.Proof.NONE);
        if (proves) {
          return heard.message();
        }
      }
    }
    return -1;
  }

  /// Whether one of these policy pages is among those that decide the case.
  boolean ruledBy(String... rules) {
    return List.of(rules).stream().anyMatch(file.header().rules()::contains);
  }

  /// The message in which the customer said a rung with this mark; -1 where there is none.
  int pushed(CustomerCard.Mark mark) {
    List<CustomerCard.Push> ladder = file.customer().pushes();
    for (Heard heard : scene.heard()) {
      for (int rung = 0; rung < ladder.size(); rung++) {
        if (ladder.get(rung).mark() == mark && heard.says("push " + (rung + 1))) {
          return heard.message();
        }
      }
    }
    return -1;
  }

  /// Where a reply says a thing.
  List<Span> spans(Wording wording, Reply reply) {
    return scene.spans(wording, reply);
  }

  /// Whether the sentence holds one of the single words.
  boolean hasWord(Wording wording, Reply reply, Span sentence) {
    return Sentences.hasWord(
        scene.reader().wordings().words(wording, reply.said().language()),
        sentence.in(reply.text()));
  }
}
