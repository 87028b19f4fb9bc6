package org.supportagentbench.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads what an action is to be done to, from the words around it.
final class Targets {
  private static final int MOST_WORDS = 60;

  private final Tagged tagged;
  private final Tokens tokens;
  private final String message;
  private final int[] orderWords;
  private final Set<String> all;

  Targets(Tagged tagged) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
    this.message = tagged.text().message();
    this.orderWords = IntStream.range(0, tokens.size()).filter(this::order).toArray();
    this.all = orders(0, tokens.size());
  }

  /// Of the words `from` to `to`; the order is looked for in `sentence` and then in the whole
  /// message where they name none.
  Target of(int from, int to, int sentence) {
    Set<String> orders = orders(from, to);
    Text text = tagged.text();
    if (orders.isEmpty()) {
      orders = orders(text.from(sentence), text.to(sentence));
    }
    if (orders.isEmpty()) {
      orders = all.size() == 1 ? all : Set.of();
    }
    return new Target(orders, lines(from, to), words(from, to));
  }

  private Set<String> orders(int from, int to) {
    Set<String> orders = new LinkedHashSet<>();
    int first = Arrays.binarySearch(orderWords, from);
    for (int k = first < 0 ? -first - 1 : first; k < orderWords.length; k++) {
      if (orderWords[k] >= to) {
        break;
      }
      orders.add(written(orderWords[k]));
    }
    return orders;
  }

  private String written(int i) {
    return message.substring(tokens.start(i), tokens.end(i)).toUpperCase(Locale.ROOT);
  }

  /// Whether one point or comma parts the digits of the number.
  private boolean decimal(int i) {
    int parts = 1;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      char c = message.charAt(at);
      parts += c == '.' || c == ',' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return false;
      }
    }
    return parts == 2;
  }

  private boolean order(int i) {
    byte kind = tokens.kind(i);
    if ((kind != Text.NUMBER && kind != Text.MIXED) || tokens.length(i) < 3) {
      return false;
    }
    if (kind == Text.NUMBER && decimal(i)) {
      return false;
    }
    if (tokens.gap(i, Gap.HASH)) {
      return true;
    }
    for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
      if (tokens.gap(k + 1, Gap.STOP | Gap.QUESTION | Gap.EXCLAMATION)) {
        return false;
      }
      if (tagged.goods(k) && tagged.goodsAt(k) == Goods.ORDER) {
        return tagged.goodsEnd(k) >= i - 1;
      }
    }
    return false;
  }

  /// "line 2", "item 2".
  private List<Integer> lines(int from, int to) {
    List<Integer> lines = new ArrayList<>();
    for (int i = from; i + 1 < to; i++) {
      boolean item = tagged.goods(i) && tagged.goodsAt(i) == Goods.ITEM;
      boolean number = tokens.kind(i + 1) == Text.NUMBER && tokens.length(i + 1) <= 2;
      if (number && (item || tokens.same(i, "line")) && !tokens.gap(i + 1, Gap.COMMA)) {
        lines.add(Integer.parseInt(tokens.folded(i + 1).replaceAll("[.,]", "")));
      }
    }
    return lines;
  }

  private List<String> words(int from, int to) {
    List<String> words = new ArrayList<>();
    int i = from;
    while (i < to && words.size() < MOST_WORDS) {
      if (tagged.marks(i) != 0) {
        i = Math.max(i + 1, Math.min(tagged.markEnd(i), to));
        continue;
      }
      boolean plain = !tagged.deed(i) || tagged.goods(i);
      if (plain && (tokens.length(i) > 1 || tokens.kind(i) != Text.WORD)) {
        words.add(tokens.folded(i));
      }
      i++;
    }
    return words;
  }
}
