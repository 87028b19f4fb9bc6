package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supportagentbench.language.Languages;
import org.supportagentbench.suite.Fact;
import org.supportagentbench.suite.Fact.Kind;
import org.supportagentbench.suite.Terms;
import org.supportagentbench.testing.TestShop;

final class FactsTest {
  private static final Terms TERMS =
      new Terms(
          Map.of(
              "already-shipped",
              Map.of(
                  "en", List.of("already shipped", "(has|have) shipped", "already left"),
                  "de", List.of("bereits versandt"))));

  private final FactWords words = new FactWords(TestShop.shop(), TERMS, Languages.bundled());

  private boolean stated(String language, Kind kind, String value, String reply) {
    return Facts.of(words, language).stated(new Fact.Typed(kind, value), reply, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRODUCT | glide-packing-cubes | I would add the Glide Packing Cubes for that.
          PRODUCT | glide-packing-cubes | a northline glide packing cube set
          PRODUCT | overnight-daily-duffel-32 | Your Daily Duffel 32 is on its way.
          PRODUCT | overnight-daily-duffel-32 | See https://northline.example/products/overnight-daily-duffel-32
          VARIANT | ridgeline-travel-shell-navy-m | The Ridgeline Travel Shell in navy it is.
          VARIANT | ridgeline-travel-shell-navy-m | The Ridgeline shell: Travel Shell, size M.
          TRACKING | NL4821930471 | The number is NL4821930471.
          TRACKING | NL4821930471 | https://www.dhl.com/en/express/tracking.html?AWB=NL4821930471
          CARRIER | UPS | It travels with UPS.
          CARRIER | FedEx | It travels with Fedex
          SIZE | M | I would take the M.
          SIZE | M | a medium should fit
          PLACE | Memphis TN | It was scanned in Memphis, Tennessee.
          CODE | SUMMER15 | The code SUMMER15 has ended.
          """)
  void a_fact_is_stated_in_many_wordings(Kind kind, String value, String reply) {
    assertThat(stated("en", kind, value, reply)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PRODUCT | glide-packing-cubes | Packing well is half of the journey.
          PRODUCT | overnight-daily-duffel-32 | The overnight bag is on its way.
          VARIANT | ridgeline-travel-shell-navy-m | The Ridgeline Travel Shell in sage it is.
          VARIANT | ridgeline-travel-shell-navy-m | The duffel in navy it is.
          TRACKING | NL4821930471 | The number is NL48219304711.
          CARRIER | UPS | We will follow up with the pick-ups.
          SIZE | M | I'm sure it fits.
          PLACE | Memphis TN | It was scanned in Nashville TN.
          CODE | SUMMER15 | The summer code has ended.
          """)
  void something_like_it_is_not_the_fact(Kind kind, String value, String reply) {
    assertThat(stated("en", kind, value, reply)).isFalse();
  }

  @Test
  void who_pastes_a_tool_result_states_nothing() {
    String tool =
        "{\"order_number\":1150,\"lines\":[{\"line\":1,\"title\":\"Northline Overnight Daily Duffel"
            + " 32\",\"quantity\":1}],\"shipments\":[{\"lines\":[1],\"carrier\":\"DHL\","
            + "\"tracking_number\":\"NL4821930471\",\"events\":[{\"at\":\"2026-06-24T11:40\","
            + "\"status\":\"delivered\",\"place\":\"Bristol\"}]}]}";
    Fact tracking = new Fact.Typed(Kind.TRACKING, "NL4821930471");
    Facts facts = Facts.of(words, "en");
    assertThat(facts.stated(tracking, "Here is what I found: " + tool, List.of(tool))).isFalse();
    assertThat(facts.stated(tracking, "Here is what I found: " + tool, List.of())).isFalse();
    assertThat(facts.stated(tracking, "{\"message\": \"It is NL4821930471.\"}", List.of()))
        .isTrue();
    assertThat(facts.stated(tracking, "It is NL4821930471 with DHL.", List.of(tool))).isTrue();
  }

  @Test
  void a_paste_beside_an_own_sentence_leaves_the_sentence_standing() {
    String page =
        "Unused items can be returned within 100 days from delivery. Returns are self-service. The"
            + " refund goes to the original payment method 5-10 business days after the parcel has"
            + " reached us, and the portal makes the label.";
    Fact carrier = new Fact.Typed(Kind.CARRIER, "DHL");
    assertThat(
            Facts.of(words, "en")
                .stated(carrier, page + " Your parcel went with DHL.", List.of(page)))
        .isTrue();
  }
}
