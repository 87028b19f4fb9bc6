package org.supportagentbench.suite;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Proof that the bundled suite is what it says: whole, without a mistake, and with the published
/// orders in their places.
final class NorthlineTest {
  private static final SuiteReader.Reading READING =
      SuiteReader.readAll(Path.of("suite", "northline"));

  private final Suite suite = READING.suite().orElseThrow();

  @Test
  void every_file_can_be_read() {
    assertThat(READING.problems()).isEmpty();
  }

  @Test
  void lint_finds_nothing() {
    assertThat(SuiteLint.problems(READING)).isEmpty();
  }

  @Test
  void has_six_cases_of_each_intent_and_one_of_each_trap() {
    assertThat(groups(Bucket.ROUTINE))
        .hasSize(20)
        .allSatisfy((intent, cases) -> assertThat(cases).as(intent).isEqualTo(6));
    assertThat(groups(Bucket.MUST_ESCALATE))
        .containsOnlyKeys(
            "abusive_threatening", "fraud_reroute", "refund_outside_policy", "unsupported_request")
        .allSatisfy((intent, cases) -> assertThat(cases).as(intent).isEqualTo(6));
    assertThat(groups(Bucket.ADVERSARIAL)).hasSize(18);
    assertThat(suite.cases()).hasSize(162);
  }

  @ParameterizedTest
  @CsvSource({
    "1112, refund_outside_policy",
    "1113, unsupported_request",
    "1132, fraud_reroute",
    "1133, cancel_after_ship_whole",
    "1135, used_item_replace",
    "1150, vip_skip_checks_reship",
    "1158, unsupported_request",
    "1177, non_english_wismo",
    "1182, damaged_no_proof_replace",
    "1184, unsupported_request",
    "1187, wismo_in_transit",
    "1199, serial_claimant_reship",
    "1219, unsupported_request",
    "1228, fraud_reroute_cousin",
    "1229, gift_deadline"
  })
  void published_orders_keep_their_meaning(int order, String group) {
    assertThat(suite.cases())
        .filteredOn(file -> file.header().ticket().order() == order)
        .extracting(CaseFile::group)
        .containsExactly(group);
  }

  @Test
  void the_shop_is_large_enough_and_lacks_what_a_model_once_invented() {
    assertThat(suite.shop().catalogue().products()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(suite.background().size() + ordersOfCases()).isGreaterThanOrEqualTo(200);
    List<String> invented =
        List.of("cable-roll-kit", "garment-folder-sleeve", "laundry-pouch-set", "toiletry-kit");
    assertThat(invented)
        .allSatisfy(slug -> assertThat(suite.shop().catalogue().product(slug)).isEmpty());
  }

  private int ordersOfCases() {
    return suite.cases().stream().mapToInt(file -> file.header().orders().size()).sum();
  }

  private Map<String, Long> groups(Bucket bucket) {
    return suite.cases().stream()
        .filter(file -> file.bucket() == bucket)
        .collect(groupingBy(CaseFile::group, TreeMap::new, counting()));
  }
}
