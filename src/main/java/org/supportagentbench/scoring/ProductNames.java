package org.supportagentbench.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supportagentbench.desk.Catalogue;
import org.supportagentbench.desk.Product;

/// Finds the products that a text names: by the title, or by words of the title in a row that no
/// other title has (`Daily Duffel`). Single words never name a product, and neither does the brand.
/// Immutable.
final class ProductNames {
  private final Node root = new Node();
  private final Set<String> goods = new HashSet<>();
  private final String brand;

  ProductNames(Catalogue catalogue) {
    Map<String, Set<Product>> owners = new HashMap<>();
    Map<Product, List<List<String>>> parts = new HashMap<>();
    brand = brandOf(catalogue);
    for (Product product : catalogue.products()) {
      List<List<String>> grams = grams(titleWords(product.title(), brand));
      parts.put(product, grams);
      goods.addAll(words(product.type()));
      grams.forEach(gram ->
          owners.computeIfAbsent(String.join(" ", gram), key -> new HashSet<>()).add(product));
    }
    parts.forEach((product, grams) ->
        grams.stream()
            .filter(gram -> owners.getOrDefault(String.join(" ", gram), Set.of()).size() == 1)
            .forEach(gram -> put(gram, product)));
  }

  /// The word with which most titles begin, in lower case; empty where there is none.
  String brand() {
    return brand;
  }

  /// Whether titles or types of the store use the word.
  boolean goods(String word) {
    return goods.contains(stem(word));
  }

  /// Whether a product is named from this word on.
  boolean begins(WordRun text, int word) {
    return longest(text, word, new ArrayList<>()) > 0;
  }

  /// A place where a product is named.
  ///
  /// @param start first `char`
  /// @param end after the last `char`
  record Named(Product product, int start, int end) {}

  /// Products named in a text, in its order.
  List<Named> in(WordRun text) {
    List<Named> found = new ArrayList<>();
    int at = 0;
    while (at < text.size()) {
      int length = longest(text, at, found);
      at += Math.max(1, length);
    }
    return found;
  }

  /// Ids of the products named in a text.
  Set<String> ids(WordRun text) {
    Set<String> ids = new LinkedHashSet<>();
    in(text).forEach(named -> ids.add(named.product().id()));
    return ids;
  }

  private int longest(WordRun text, int from, List<Named> found) {
    Node node = root;
    int best = 0;
    Product product = null;
    for (int at = from; at < text.size(); at++) {
      Node next = node.next.get(stem(text.word(at)));
      if (next == null) {
        break;
      }
      node = next;
      if (!node.products.isEmpty()) {
        best = at - from + 1;
        product = node.products.getFirst();
      }
    }
    if (product != null) {
      found.add(new Named(product, text.start(from), text.end(from + best - 1)));
    }
    return best;
  }

  private void put(List<String> gram, Product product) {
    Node node = root;
    for (String word : gram) {
      node = node.next.computeIfAbsent(word, key -> new Node());
    }
    node.products.add(product);
  }

  private static String brandOf(Catalogue catalogue) {
    Map<String, Integer> first = new HashMap<>();
    catalogue.products().forEach(p -> first.merge(words(p.title()).getFirst(), 1, Integer::sum));
    return first.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > catalogue.products().size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static List<String> titleWords(String title, String brand) {
    List<String> words = words(title);
    return words.size() > 1 && words.getFirst().equals(brand)
        ? words.subList(1, words.size())
        : words;
  }

  private static List<String> words(String title) {
    return Arrays.stream(PlainWords.of(title).split(" ")).map(ProductNames::stem).toList();
  }

  private static List<List<String>> grams(List<String> words) {
    List<List<String>> grams = new ArrayList<>();
    int least = Math.min(2, words.size());
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + least; to <= words.size(); to++) {
        List<String> gram = words.subList(from, to);
        if (least < 2 || gram.stream().filter(word -> word.length() > 2).count() >= 2) {
          grams.add(gram);
        }
      }
    }
    return grams;
  }

  /// Cubes and cube are the same word.
  private static String stem(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /// What can follow the words so far.
  private static final class Node {
    private final Map<String, Node> next = new HashMap<>();
    private final List<Product> products = new ArrayList<>();
  }
}
