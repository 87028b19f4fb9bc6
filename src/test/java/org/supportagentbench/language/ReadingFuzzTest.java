package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random messages, the same in each run: nothing throws, every span lies in its message, and a
/// reading depends on the message alone.
final class ReadingFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final String[] PIECES = {
    "I",
    " have",
    " cancelled",
    " not",
    " your order",
    " #1182",
    ". ",
    "? ",
    "! ",
    "\n",
    "\n- ",
    "1. ",
    "\"",
    "{",
    "}",
    "(",
    ")",
    ", ",
    ": ",
    " if you",
    " agree",
    " I'll",
    " send",
    " a photo",
    " please",
    "Shall I",
    " would you like me to",
    " y ",
    " ne ",
    " pas ",
    " nicht ",
    " wurde ",
    " storniert",
    " ha sido ",
    " annulée",
    "\ud83d",
    "\ude00",
    "\u202e",
    "\u0301",
    "é",
    "ß",
    "\u0000",
    "’",
    " $148.00",
    " 3-5 days",
    " July 3",
    " 07/04",
    " 1.1.1",
    "https://",
    "a.b",
    "@",
    " ana@x.example",
    " yes",
    " no",
    " but",
    " and",
    " or",
    " which",
    " 99999999999999999999",
    "-",
    "/",
    "\\n",
    "```",
    "|",
    "…",
    "..",
  };

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de"})
  void nothing_throws_and_every_span_lies_in_its_message(String code) {
    Language language = Languages.bundled().of(code).orElseThrow();
    Random random = new Random(20_260_630L);
    for (int round = 0; round < 1_000; round++) {
      String message = message(random);
      AgentReading agent = language.readAgent(message);
      agent.acts().forEach(act -> holds(act.proof(), message));
      CustomerReading customer = language.readCustomer(message);
      customer.acts().forEach(act -> holds(act.proof(), message));
      Mentions.find(message, language, TODAY).forEach(found -> holds(found.span(), message));
      assertThat(language.readAgent(Text.of(message))).isEqualTo(agent);
      assertThat(language.readCustomer(Text.of(message))).isEqualTo(customer);
    }
  }

  private static String message(Random random) {
    StringBuilder message = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      boolean piece = random.nextInt(10) > 0;
      message.append(
          piece ? PIECES[random.nextInt(PIECES.length)] : (char) random.nextInt(0x10000));
    }
    return message.toString();
  }

  private static void holds(Span span, String message) {
    assertThat(span.start()).isBetween(0, message.length());
    assertThat(span.end()).isBetween(span.start(), message.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancel ",
        "I will cancel, ",
        "not ",
        "yes no ",
        "#1234 ",
        "a",
        "\n",
        "\"",
        "{",
        "1-",
        "? ",
        "if ",
        "a.b.",
        "July 3 ",
        "would you like me to ",
        "\ud800",
        "order #1 ",
        "not .. shipped "
      })
  void a_very_long_message_is_read_to_its_end(String seed) {
    Language language = Languages.bundled().of("en").orElseThrow();
    String message = seed.repeat(100_000 / seed.length());

    assertThat(language.readAgent(message)).isNotNull();
    assertThat(language.readCustomer(message)).isNotNull();
    assertThat(Mentions.find(message, language, TODAY)).isNotNull();
  }
}
