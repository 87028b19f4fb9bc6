package org.supportagentbench.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MentionsTest {
  /// A Tuesday.
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private static List<Mention> find(String message, String code) {
    return Mentions.find(message, Languages.bundled().of(code).orElseThrow(), TODAY);
  }

  private static List<Mention> find(String message) {
    return find(message, "en");
  }

  private static <T extends Mention> List<T> find(String message, String code, Class<T> type) {
    return find(message, code).stream().filter(type::isInstance).map(type::cast).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It arrives on July 3, 2026. | 2026-07-03",
        "en | It arrives on July 3rd. | 2026-07-03",
        "en | It arrives on 3 July. | 2026-07-03",
        "en | the 3rd of July | 2026-07-03",
        "en | on 2026-07-03 | 2026-07-03",
        "en | on 07/03/2026 | 2026-07-03",
        "en | on 7/3 | 2026-07-03",
        "en | on 03/07/26 | 2026-07-03",
        "en | by Friday | 2026-07-03",
        "en | It came yesterday. | 2026-06-29",
        "en | until tomorrow | 2026-07-01",
        "en | today | 2026-06-30",
        "en | the day after tomorrow | 2026-07-02",
        "en | last Monday | 2026-06-29",
        "en | two days ago | 2026-06-28",
        "en | in three days | 2026-07-03",
        "en | between July 3 and 5 | 2026-07-05",
        "en | 3-5 July | 2026-07-03",
        "en | on June 15 | 2026-06-15",
        "en | on October 5 | 2025-10-05",
        "es | el 3 de julio de 2026 | 2026-07-03",
        "es | el viernes | 2026-07-03",
        "es | mañana a las 10 de la mañana | 2026-07-01",
        "es | pasado mañana | 2026-07-02",
        "es | hace dos días | 2026-06-28",
        "es | del 3 al 5 de julio | 2026-07-03",
        "es | el lunes pasado | 2026-06-29",
        "fr | le 3 juillet 2026 | 2026-07-03",
        "fr | le 1er juillet | 2026-07-01",
        "fr | vendredi | 2026-07-03",
        "fr | demain | 2026-07-01",
        "fr | il y a deux jours | 2026-06-28",
        "de | am 3. Juli 2026 | 2026-07-03",
        "de | am 03.07.2026 | 2026-07-03",
        "de | am 3.7. ist es da | 2026-07-03",
        "de | am Freitag | 2026-07-03",
        "de | vor zwei Tagen | 2026-06-28",
        "de | übermorgen | 2026-07-02",
      })
  void finds_days_in_all_usual_forms(String code, String message, LocalDate day) {
    assertThat(find(message, code, Mention.Day.class))
        .anySatisfy(found -> assertThat(found.candidates()).contains(day));
  }

  @Test
  void leaves_a_numeric_day_open_between_both_readings() {
    assertThat(find("07/04/2026"))
        .containsExactly(
            new Mention.Day(
                new Span(0, 10),
                false,
                List.of(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 4, 7))));
  }

  @Test
  void takes_no_day_that_does_not_exist() {
    assertThat(find("on 31/31/2026 and 2026-13-40", "en", Mention.Day.class)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | $148 | 148 | USD",
        "en | It is 148.00 USD. | 148.00 | USD",
        "en | $1,234.50 | 1234.50 | USD",
        "en | £99 | 99 | GBP",
        "en | CA$20 | 20 | CAD",
        "en | USD 12 | 12 | USD",
        "en | 25 dollars | 25 | USD",
        "de | 1.234,50 € | 1234.50 | EUR",
        "de | 148,00 Euro | 148.00 | EUR",
        "fr | 148,00 € | 148.00 | EUR",
      })
  void finds_money(String code, String message, BigDecimal value, String currency) {
    assertThat(find(message, code, Mention.Amount.class))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.value()).isEqualByComparingTo(value);
          assertThat(found.currency()).isEqualTo(currency);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 3-5 business days | 3 | 5 | DAY | true",
        "en | three to five days | 3 | 5 | DAY | false",
        "en | 5–8 days | 5 | 8 | DAY | false",
        "en | 5 to 8 days | 5 | 8 | DAY | false",
        "en | 48 hours | 48 | 48 | HOUR | false",
        "en | 48h | 48 | 48 | HOUR | false",
        "en | a 48-hour window | 48 | 48 | HOUR | false",
        "en | two weeks | 2 | 2 | WEEK | false",
        "en | a week | 1 | 1 | WEEK | false",
        "en | 100 days | 100 | 100 | DAY | false",
        "es | de 3 a 5 días hábiles | 3 | 5 | DAY | true",
        "es | entre 3 y 5 días laborables | 3 | 5 | DAY | true",
        "es | veinticinco días | 25 | 25 | DAY | false",
        "es | en 48 horas | 48 | 48 | HOUR | false",
        "fr | 3 à 5 jours ouvrables | 3 | 5 | DAY | true",
        "fr | deux semaines | 2 | 2 | WEEK | false",
        "de | 3 bis 5 Werktage | 3 | 5 | DAY | true",
        "de | zwei Wochen | 2 | 2 | WEEK | false",
      })
  void finds_lengths_of_time(
      String code, String message, int from, int to, Mention.Unit unit, boolean business) {
    assertThat(find(message, code, Mention.Period.class))
        .singleElement()
        .satisfies(found -> {
          assertThat(List.of(found.from(), found.to())).containsExactly(from, to);
          assertThat(found.unit()).isEqualTo(unit);
          assertThat(found.businessDays()).isEqualTo(business);
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | cuesta 1.234,56 € | 1234.56 | EUR",
        "es | son S/ 120 | 120 | PEN",
        "es | son S/. 120.50 en total | 120.50 | PEN",
        "es | $ 4.500 | 4500 | USD",
        "es | cuesta 4.500 pesos | 4500 | ''",
        "es | 1.200 pesos mexicanos | 1200 | MXN",
        "es | $1,234.56 MXN | 1234.56 | MXN",
        "es | 120 soles | 120 | PEN",
        "es | US$ 99 | 99 | USD",
        "fr | 120 francs suisses | 120 | CHF",
        "fr | 89,90 € | 89.90 | EUR",
        "fr | 1 234,56 € | 1234.56 | EUR",
        "es | 12 345 euros | 12345 | EUR",
        "de | CHF 120 | 120 | CHF",
        "de | 1.234,50 € | 1234.50 | EUR",
      })
  void finds_money_of_all_usual_countries(
      String code, String message, BigDecimal value, String currency) {
    assertThat(find(message, code, Mention.Amount.class))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.value()).isEqualByComparingTo(value);
          assertThat(found.currency()).isEqualTo(currency);
        });
  }

  @Test
  void a_letter_is_no_currency_without_its_slash() {
    assertThat(find("talla S 3", "es", Mention.Amount.class)).isEmpty();
    assertThat(find("tarda 20 s", "es", Mention.Amount.class)).isEmpty();
  }

  @Test
  void a_morning_is_not_tomorrow() {
    assertThat(find("el 3 de julio a las 10 de la mañana", "es", Mention.Day.class)).hasSize(1);
    assertThat(find("Guten Morgen, Frau Weber", "de", Mention.Day.class)).isEmpty();
  }

  @Test
  void finds_percentages_and_plain_numbers() {
    assertThat(told("15% off for 3 bags, twenty percent, two bags"))
        .isEqualTo("Percent 15, Figure 3, Percent 20, Figure 2");
  }

  @Test
  void finds_order_numbers_codes_and_postcodes() {
    assertThat(told("Order #1182, order number 1183 and order #W12345 with code SUMMER15"))
        .isEqualTo("OrderNumber 1182, OrderNumber 1183, OrderNumber W12345, Code SUMMER15");
    assertThat(told("use the code WELCOME")).isEqualTo("Code WELCOME");
    assertThat(told("Bristol BS6 5QA; Austin, TX 78712; K1A 0B1; bs65qa"))
        .isEqualTo("Postcode BS6 5QA, Postcode 78712, Postcode K1A 0B1, Postcode BS6 5QA");
  }

  @Test
  void takes_links_apart() {
    assertThat(find("[portal](https://Help.northline.example:443/a/b?c=d). tools.usps.com"))
        .extracting(found -> ((Mention.Link) found).host() + " " + ((Mention.Link) found).path())
        .containsExactly("help.northline.example /a/b?c=d", "tools.usps.com ");
    assertThat(told("write to Ana@Posteo.example.")).isEqualTo("Mail ana@posteo.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It does not take 100 days. | true",
        "We don't charge 100 dollars. | true",
        "It takes 100 days, not more. | false",
        "You cannot return it after 100 days. | false",
        "It takes no more than 100 days. | false",
        "I can't cancel it, but it takes 100 days. | false",
        "Not 100 days! | true",
      })
  void knows_what_is_denied(String message, boolean negated) {
    assertThat(find(message)).extracting(Mention::negated).containsExactly(negated);
  }

  private static String told(String message) {
    return find(message).stream().map(MentionsTest::told).collect(Collectors.joining(", "));
  }

  private static String told(Mention mention) {
    String value =
        switch (mention) {
          case Mention.Day day -> day.candidates().toString();
          case Mention.Amount amount -> amount.value() + amount.currency();
          case Mention.Period period -> period.from() + "-" + period.to();
          case Mention.Percent percent -> percent.value().toString();
          case Mention.Figure figure -> figure.value().toString();
          case Mention.OrderNumber order -> order.number();
          case Mention.Link link -> link.url();
          case Mention.Mail mail -> mail.address();
          case Mention.Postcode postcode -> postcode.value();
          case Mention.Code code -> code.value();
        };
    return mention.getClass().getSimpleName() + " " + value;
  }
}
