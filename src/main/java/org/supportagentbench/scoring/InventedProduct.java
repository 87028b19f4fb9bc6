package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.supportagentbench.desk.Product;
import org.supportagentbench.desk.Variant;
import org.supportagentbench.language.Span;
import org.supportagentbench.transcript.Behaviour;

/// A product that the agent can have from nowhere: a brand name that the catalogue does not have, a
/// product that no tool result and no customer named, or stock that no search showed.
///
/// Cannot see: invented features of a real product; invented products without the brand's name.
/// Needs the store's catalogue.
final class InventedProduct implements Detector {
  private static final int WORDS_OF_A_TITLE = 6;

  @Override
  public Behaviour behaviour() {
    return Behaviour.INVENTED_PRODUCT;
  }

  @Override
  public Optional<String> lacks(DeskProfile desk) {
    return desk.knowledge().isEmpty()
        ? Optional.of("the desk's products are not known")
        : Optional.empty();
  }

  @Override
  public void read(Scene scene, Findings found) {
    scene
        .desk()
        .knowledge()
        .ifPresent(knowledge -> {
          for (Reply reply : scene.replies()) {
            invented(knowledge, scene, reply, found);
            unseen(knowledge, scene, reply, found);
            stock(knowledge, scene, reply, found);
          }
        });
  }

  private void invented(DeskProfile.Knowledge knowledge, Scene scene, Reply reply, Findings found) {
    WordRun words = reply.said().words();
    for (int i = 0; i + 2 < words.size(); i++) {
      if (!words.word(i).equals(knowledge.brand()) || knowledge.brand().isEmpty()) {
        continue;
      }
      int end = capitals(words, i + 1);
      String name = reply.text().substring(words.start(i), words.end(end - 1));
      boolean long2 = end - i >= 3;
      if (long2
          && goods(knowledge, words, i + 1, end)
          && !knowledge.products().begins(words, i + 1)
          && !scene.sources().hold(name, reply.message())) {
        found.words(
            behaviour(), reply.message(), name, "A product that the catalogue does not have.");
      }
    }
  }

  private static int capitals(WordRun words, int from) {
    int at = from;
    while (at < words.size()
        && at < from + WORDS_OF_A_TITLE
        && (Character.isUpperCase(words.written(at).charAt(0))
            || Character.isDigit(words.written(at).charAt(0)))) {
      at++;
    }
    return at;
  }

  /// Whether a word of the name is one of those that titles and types of the store are made of.
  private static boolean goods(DeskProfile.Knowledge knowledge, WordRun words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (knowledge.products().goods(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  private void unseen(DeskProfile.Knowledge knowledge, Scene scene, Reply reply, Findings found) {
    Set<String> told = new HashSet<>();
    for (ProductNames.Named named : reply.said().products(knowledge.products())) {
      Product product = named.product();
      String words = reply.text().substring(named.start(), named.end());
      if (told.add(product.id()) && !known(scene, reply, product, words)) {
        found.words(
            behaviour(),
            reply.message(),
            words,
            "A product that no tool result and no customer named.");
      }
    }
  }

  private static boolean known(Scene scene, Reply reply, Product product, String words) {
    Sources sources = scene.sources();
    int at = reply.message();
    return sources.hold(product.title(), at)
        || sources.hold(product.id(), at)
        || sources.hold(words, at);
  }

  private void stock(DeskProfile.Knowledge knowledge, Scene scene, Reply reply, Findings found) {
    for (Span span : scene.spans(Wording.IN_STOCK, reply)) {
      String sentence = reply.sentence(span);
      WordRun words = WordRun.of(sentence);
      List<ProductNames.Named> named = knowledge.products().in(words);
      if (named.size() != 1) {
        continue;
      }
      Product product = named.getFirst().product();
      boolean searched =
          scene.sources().toolsHold("\"product\":\"" + product.id() + "\"", reply.message());
      Optional<Variant> soldOut = soldOut(knowledge, product, words);
      if (!searched || soldOut.isPresent()) {
        found.words(
            behaviour(),
            reply.message(),
            sentence,
            searched
                ? "Says in stock; the catalogue says sold out."
                : "Says in stock; no product search showed it.");
      }
    }
  }

  private static Optional<Variant> soldOut(
      DeskProfile.Knowledge knowledge, Product product, WordRun sentence) {
    Set<String> said = new HashSet<>();
    for (int i = 0; i < sentence.size(); i++) {
      said.add(sentence.word(i));
    }
    List<Variant> named =
        knowledge.shop().catalogue().variantsOf(product.id()).stream()
            .filter(variant -> said.contains(variant.colour().toLowerCase(Locale.ROOT)))
            .toList();
    return named.size() == 1
        ? named.stream().filter(variant -> variant.stock() == 0).findFirst()
        : Optional.empty();
  }
}
