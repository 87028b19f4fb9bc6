package org.supportagentbench.agents.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a postal address out of an email: the sentence or the lines around a postcode, cut at the
/// commas. The recipient stays the one of the order.
final class AddressFinder {
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "herr", "frau");
  private static final int WORDS_OF_A_NAME = 4;

  private AddressFinder() {}

  /// The address in the email, complete with street, city and postcode; empty where a part fails.
  static Optional<Postal> in(String email, Postal old) {
    for (String block : blocks(email)) {
      Optional<Postcode> postcode = Postcode.in(block);
      if (postcode.isPresent()) {
        Optional<Postal> address = read(block, postcode.get(), old);
        if (address.isPresent()) {
          return address;
        }
      }
    }
    return Optional.empty();
  }

  /// Whether an address in the email is for a person who is not the order's recipient.
  static boolean namesAnother(Email email, OrderRecord order) {
    List<String> own = order.owner().address().nameWords();
    for (String block : blocks(email.text())) {
      if (Postcode.in(block).isPresent()
          && Words.of(block).list().stream().noneMatch(own::contains)
          && beforeStreet(segments(block)).stream()
              .anyMatch(part -> isTitledName(part) || isPlainName(part))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitledName(String segment) {
    List<String> words = Words.of(segment).list();
    return words.size() > 1 && words.stream().limit(2).anyMatch(TITLES::contains);
  }

  private static List<String> beforeStreet(List<String> segments) {
    int street = street(segments);
    return street < 1 ? List.of() : segments.subList(0, street);
  }

  /// Two or three words with capitals, none of them a word of places or companies.
  private static boolean isPlainName(String segment) {
    String[] words =
        segment
            .substring(segment.lastIndexOf(" is ") < 0 ? 0 : segment.lastIndexOf(" is ") + 4)
            .split(" ", -1);
    List<String> places = Library.lexicon().list("=places");
    for (String word : words) {
      boolean capital =
          word.length() > 1
              && Character.isUpperCase(word.charAt(0))
              && Character.isLowerCase(word.charAt(1));
      if (!capital || places.contains(Words.fold(word))) {
        return false;
      }
    }
    return words.length == 2 || words.length == 3;
  }

  /// The sentences of each paragraph; lines of a paragraph count as parts.
  private static List<String> blocks(String email) {
    List<String> blocks = new ArrayList<>();
    for (String paragraph : email.split("\n\\s*\n", -1)) {
      String line = paragraph.replace(".\n", ". ").replace("\n", ", ");
      StringBuilder sentence = new StringBuilder();
      for (String word : line.split(" ", -1)) {
        sentence.append(word).append(' ');
        boolean ends =
            word.length() > 3 && (word.endsWith(".") || word.endsWith("!") || word.endsWith("?"));
        if (ends) {
          blocks.add(sentence.toString().strip());
          sentence.setLength(0);
        }
      }
      blocks.add(sentence.toString().strip());
    }
    return blocks;
  }

  private static List<String> segments(String block) {
    List<String> segments = new ArrayList<>();
    for (String part : block.split("[,;:]", -1)) {
      String plain = part.strip();
      if (!plain.isEmpty()) {
        segments.add(plain);
      }
    }
    return segments;
  }

  private static Optional<Postal> read(String block, Postcode postcode, Postal old) {
    String before = block.substring(0, postcode.start());
    List<String> segments = segments(before);
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    String last = segments.getLast();
    String region = region(last);
    String city = region.isEmpty() ? last : last.substring(0, last.length() - region.length());
    segments.removeLast();
    if (city.isBlank() && !segments.isEmpty()) {
      city = segments.removeLast();
    }
    int street = street(segments);
    if (street < 0 && startsWithNumber(city)) {
      return splitStreet(city, region, postcode, old);
    }
    if (street < 0 || city.isBlank()) {
      return Optional.empty();
    }
    String more = more(segments, street, old);
    return Optional.of(
        new Postal(
            old.name(),
            fromNumber(segments.get(street)),
            more,
            city.strip(),
            region.strip(),
            postcode.value(),
            postcode.country()));
  }

  /// "61 Headingley Lane Leeds": the street and the city of the old address on one part.
  private static Optional<Postal> splitStreet(
      String text, String region, Postcode postcode, Postal old) {
    if (!text.strip().endsWith(old.city())) {
      return Optional.empty();
    }
    String street = text.strip().substring(0, text.strip().length() - old.city().length()).strip();
    return Optional.of(
        new Postal(
            old.name(),
            street,
            "",
            old.city(),
            region.strip(),
            postcode.value(),
            postcode.country()));
  }

  private static int street(List<String> segments) {
    for (int i = segments.size() - 1; i >= 0; i--) {
      if (startsWithNumber(fromNumber(segments.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  /// The part from the house number on; what stands before it is the way to say it.
  private static String fromNumber(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      boolean begins = i == 0 || segment.charAt(i - 1) == ' ';
      if (begins && startsWithNumber(segment.substring(i)) && segment.indexOf(' ', i) > 0) {
        return segment.substring(i);
      }
    }
    return segment;
  }

  private static boolean startsWithNumber(String text) {
    return !text.isEmpty() && Character.isDigit(text.charAt(0)) && text.indexOf(' ') > 0;
  }

  /// Flat, company or hotel before or behind the street, without the recipient's name.
  private static String more(List<String> segments, int street, Postal old) {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = withoutLead(segments.get(i));
      boolean name = Words.of(segment).list().stream().anyMatch(old.nameWords()::contains);
      boolean talk = Words.of(segment).size() > WORDS_OF_A_NAME || isLower(segment);
      if (i != street && !name && !talk && !segment.isBlank()) {
        kept.add(segment);
      }
    }
    return String.join(", ", kept);
  }

  private static String withoutLead(String segment) {
    for (String lead : new String[] {"It's ", "it's ", "The ", "At ", "To "}) {
      if (segment.startsWith(lead)) {
        return segment.substring(lead.length());
      }
    }
    return segment;
  }

  private static boolean isLower(String segment) {
    return segment.equals(segment.toLowerCase(Locale.ROOT))
        && segment.chars().noneMatch(Character::isDigit);
  }

  /// Two capital letters at the end: a state or a province.
  private static String region(String segment) {
    int length = segment.length();
    boolean two =
        length >= 2
            && Character.isUpperCase(segment.charAt(length - 1))
            && Character.isUpperCase(segment.charAt(length - 2))
            && (length == 2 || segment.charAt(length - 3) == ' ');
    return two ? segment.substring(length - 2) : "";
  }
}
