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
        .any(warrant.act())
        .map("the proposal names another size of %s"::formatted);
  }

  /// What a reply tells in another size than a call has it; empty where it tells of none.
  static Optional<String> told(Act act, String reply) {
    return new OtherSize(reply, "").any(act);
  }

  private Optional<String> any(Act act) {
    return in(act.call().arguments()).or(() -> coded(act.get(CODES)));
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

  /// "2 thermal shirts, size M", and the call has `"sku": "THERM-BLK-L"`; of two codes one may be
  /// what goes back.
  private Optional<String> coded(List<String> codes) {
    Set<String> put = codes.size() == 1 ? named(told) : Set.of();
    if (put.size() != 1) {
      return Optional.empty();
    }
    String code = codes.getFirst();
    String written =
        PlainWords.of(code.substring(Math.max(code.lastIndexOf('-'), code.lastIndexOf('_')) + 1));
    String size = LETTERS.getOrDefault(written, "");
    return put.contains(size) || named(yes).contains(size) ? Optional.empty() : Optional.of(code);
  }

  private static final Facet<Act, List<String>> CODES =
      new Facet<>(act -> codes(act.call().arguments()));

  private static List<String> codes(JsonNode node) {
    if (node.isString()) {
      String value = node.stringValue();
      return SIZED.matcher(value).matches() ? List.of(value) : List.of();
    }
    return node.valueStream().flatMap(inner -> codes(inner).stream()).distinct().toList();
  }

  private static final Pattern SIZED =
      Pattern.compile("(?=.*[A-Z].*[-_])[A-Za-z0-9_-]{3,30}[-_](XS|S|M|L|XL|XXL)");

  /// Sizes that are called so: "size M", "talla L".
  private static Set<String> named(String text) {
    Set<String> found = new HashSet<>();
    Matcher sizes = CALLED.matcher(text);
    while (sizes.find()) {
      found.add(LETTERS.getOrDefault(PlainWords.of(sizes.group(1)), ""));
    }
    found.remove("");
    return found;
  }

  private static final Pattern CALLED =
      Pattern.compile("(?i)\\b(?:size|sizes|talla|talle|tamaño|taille|größe):?\\s(\\p{L}{1,8})\\b");

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
