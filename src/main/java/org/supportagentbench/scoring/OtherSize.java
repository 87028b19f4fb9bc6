package org.supportagentbench.scoring;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// "1 x Hawaiian (M)", and the call has `{"name": "Hawaiian", "size": "L"}`: things that a call
/// names with their size, in another one than the line of the proposal that names them.
final class OtherSize {
  private static final Set<String> NAMES =
      Set.of("name", "nombre", "product", "producto", "item", "title", "articulo");
  private static final Set<String> SIZES =
      Set.of("size", "talla", "talle", "tamano", "tamaño", "tamanio", "presentacion");

  /// Sizes as menus and orders have them, by what stands for each.
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("xs", "xs"),
          Map.entry("s", "s"),
          Map.entry("small", "s"),
          Map.entry("chica", "s"),
          Map.entry("chico", "s"),
          Map.entry("pequena", "s"),
          Map.entry("pequeno", "s"),
          Map.entry("m", "m"),
          Map.entry("medium", "m"),
          Map.entry("mediana", "m"),
          Map.entry("mediano", "m"),
          Map.entry("l", "l"),
          Map.entry("large", "l"),
          Map.entry("grande", "l"),
          Map.entry("xl", "xl"),
          Map.entry("familiar", "xl"),
          Map.entry("xxl", "xxl"));

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final String told;
  private final String yes;

  private OtherSize(String told, String yes) {
    this.told = told;
    this.yes = yes;
  }

  /// What is written in another size; empty where nothing is.
  static Optional<String> gap(Warrant warrant) {
    Approval approval = warrant.approval();
    return new OtherSize(approval.reply().text(), approval.yes().text())
        .in(warrant.act().call().arguments())
        .map("the proposal names another size of %s"::formatted);
  }

  /// What a reply tells in another size than a call has it; empty where it tells of none.
  static Optional<String> told(Act act, String reply) {
    return new OtherSize(reply, "").in(act.call().arguments());
  }

  private Optional<String> in(JsonNode node) {
    String name = "";
    String size = "";
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String key = field.getKey().toLowerCase(Locale.ROOT);
      name = NAMES.contains(key) ? PlainWords.of(field.getValue().asString("")) : name;
      size = SIZES.contains(key) ? PlainWords.of(field.getValue().asString("")) : size;
    }
    String written = LETTERS.getOrDefault(size, "");
    if (!name.isEmpty() && !written.isEmpty() && otherwise(name, written)) {
      return Optional.of(name);
    }
    for (JsonNode inner : node) {
      Optional<String> found = in(inner);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean otherwise(String name, String written) {
    Set<String> put = new HashSet<>();
    for (String line : told.split("\\R", -1)) {
      String plain = " " + PlainWords.of(line) + " ";
      if (plain.contains(" " + name + " ")) {
        put.addAll(sizes(line, name));
      }
    }
    put.retainAll(Set.copyOf(LETTERS.values()));
    return put.size() == 1 && !put.contains(written) && !sizes(yes, name).contains(written);
  }

  /// The sizes of a line, but for words of the name itself. Single letters count in capitals only.
  private static Set<String> sizes(String line, String name) {
    Set<String> found = new HashSet<>();
    List<String> own = List.of(name.split(" ", -1));
    Matcher words = WORD.matcher(line);
    while (words.find()) {
      String word = words.group();
      String plain = PlainWords.of(word);
      boolean letter = word.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
      if (letter && !own.contains(plain) && LETTERS.containsKey(plain)) {
        found.add(LETTERS.get(plain));
      }
    }
    return found;
  }
}
