package org.supportagentbench.agents.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Body measures that a customer wrote, in cm; 0 where not said.
record Measures(double chest, double waist, double height, double shoe) {
  private static final double INCH = 2.54;
  private static final int NEAR = 6;
  private static final Set<String> CHEST = Set.of("chest", "bust", "brust", "poitrine", "pecho");
  private static final Set<String> WAIST = Set.of("waist", "taille", "cintura", "waistband");
  private static final Set<String> HEIGHT = Set.of("height", "tall", "high", "gross", "stand");

  /// A size with the reason for it.
  record Fit(String size, String reason) {}

  static Measures of(Situation s) {
    Measures found = new Measures(0, 0, 0, 0);
    for (Email email : s.emails().toList()) {
      Measures more = in(email.words().list());
      found =
          new Measures(
              more.chest > 0 ? more.chest : found.chest,
              more.waist > 0 ? more.waist : found.waist,
              more.height > 0 ? more.height : found.height,
              more.shoe > 0 ? more.shoe : found.shoe);
    }
    return found;
  }

  private static Measures in(List<String> words) {
    return new Measures(
        near(words, CHEST, 70, 130, 28, 50),
        near(words, WAIST, 55, 120, 22, 48),
        height(words),
        shoe(words));
  }

  /// A number near one of the words, in cm or in inches by its size.
  private static double near(List<String> words, Set<String> names, int... bounds) {
    for (int i = 0; i < words.size(); i++) {
      if (names.contains(words.get(i))) {
        for (int away = 1; away <= NEAR; away++) {
          double value = inBounds(words, i + away, bounds);
          value = value > 0 ? value : inBounds(words, i - away, bounds);
          if (value > 0) {
            return value;
          }
        }
      }
    }
    return 0;
  }

  private static double inBounds(List<String> words, int at, int... bounds) {
    if (at < 0 || at >= words.size()) {
      return 0;
    }
    double number = number(words.get(at));
    boolean inches = at + 1 < words.size() && words.get(at + 1).startsWith("in");
    if (number >= bounds[0] && number <= bounds[1] && !inches) {
      return number;
    }
    return number >= bounds[2] && number <= bounds[3] ? number * INCH : 0;
  }

  private static double height(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      double number = number(words.get(i));
      if (number >= 145 && number <= 210) {
        return number;
      }
      boolean metres = (number == 1 || number == 2) && i + 1 < words.size();
      if (number > 1.4 && number < 2.1) {
        return number * 100;
      }
      if (metres
          && words.get(i).equals("1")
          && number(words.get(i + 1)) > 40
          && number(words.get(i + 1)) < 100) {
        return 100 + number(words.get(i + 1));
      }
      double feet = feet(words, i);
      if (feet > 0) {
        return feet;
      }
    }
    return near(words, HEIGHT, 145, 210, 57, 83);
  }

  private static double feet(List<String> words, int at) {
    String word = words.get(at);
    int foot = word.indexOf("ft");
    if (foot == 1 && Character.isDigit(word.charAt(0))) {
      double inches = word.length() > 3 ? number(word.substring(3)) : next(words, at + 1);
      return (12 * (word.charAt(0) - '0') + Math.min(inches, 11)) * INCH;
    }
    boolean named =
        at + 1 < words.size() && Set.of("foot", "feet", "ft").contains(words.get(at + 1));
    double number = number(word);
    return named && number >= 4 && number <= 7
        ? (12 * number + Math.min(next(words, at + 2), 11)) * INCH
        : 0;
  }

  private static double next(List<String> words, int at) {
    return at < words.size() ? Math.max(0, number(words.get(at))) : 0;
  }

  private static double shoe(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean names = words.get(i).startsWith("shoe") || words.get(i).equals("eu");
      for (int away = -3; names && away <= NEAR; away++) {
        int at = i + away;
        double number = at >= 0 && at < words.size() ? number(words.get(at)) : 0;
        if (number >= 35 && number <= 46) {
          return number;
        }
      }
    }
    return 0;
  }

  private static double number(String word) {
    String digits = word.endsWith("cm") ? word.substring(0, word.length() - 2) : word;
    digits = digits.endsWith("in") ? digits.substring(0, digits.length() - 2) : digits;
    int dots = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      dots += c == '.' ? 1 : 0;
      if (!Character.isDigit(c) && c != '.') {
        return 0;
      }
    }
    return digits.isEmpty() || digits.length() > 6 || dots > 1 || digits.equals(".")
        ? 0
        : Double.parseDouble(digits);
  }

  /// The size in the guide's tables; empty where the measure that decides is not known.
  Optional<Fit> fit(Handbook handbook, Item item) {
    Set<String> title = ItemFinder.titleWords(item.title());
    if (title.contains("sock")) {
      return row(handbook, 1, shoe, 3).map(size -> new Fit(size, "shoe size EU " + whole(shoe)));
    }
    boolean trousers = title.contains("trouser");
    double girth = trousers ? waist : chest;
    int column = trousers ? 3 : 1;
    String name = trousers ? "waist" : "chest";
    if (girth > 0) {
      return row(handbook, column, girth, 6).map(size -> taller(handbook, size, name, girth));
    }
    return item.size().isEmpty() || height == 0
        ? Optional.empty()
        : Optional.of(taller(handbook, item.size(), "size", 0));
  }

  /// One size up where the height is above the row.
  private Fit taller(Handbook handbook, String size, String name, double girth) {
    String reason = girth > 0 ? "a " + name + " of " + whole(girth) + " cm" : "the fit in width";
    List<List<String>> rows = handbook.rows("size-guide");
    for (int i = 0; i + 1 < rows.size(); i++) {
      boolean body = rows.get(i).size() == 7 && rows.get(i).getFirst().equals(size);
      if (body && height > bounds(rows.get(i).get(5))[1]) {
        String up = rows.get(i + 1).getFirst();
        return new Fit(up, reason + " and a height of " + whole(height) + " cm");
      }
    }
    return new Fit(size, reason);
  }

  private static Optional<String> row(Handbook handbook, int column, double value, int cells) {
    List<List<String>> rows = handbook.rows("size-guide");
    for (List<String> row : rows) {
      boolean body = row.size() == (cells == 3 ? 5 : 7);
      if (body && Character.isDigit(row.get(column).charAt(0))) {
        double[] bounds = bounds(row.get(column));
        if (value >= bounds[0] - 0.5 && value <= bounds[1] + 0.5) {
          return Optional.of(row.getFirst());
        }
      }
    }
    return Optional.empty();
  }

  private static double[] bounds(String cell) {
    String[] parts = cell.split("-", -1);
    return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }
}
