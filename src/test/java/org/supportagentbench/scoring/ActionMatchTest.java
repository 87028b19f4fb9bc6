package org.supportagentbench.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supportagentbench.desk.CancelOrder;
import org.supportagentbench.desk.CancelReason;
import org.supportagentbench.desk.CreateReplacement;
import org.supportagentbench.desk.CreateReshipment;
import org.supportagentbench.desk.LookupOrder;
import org.supportagentbench.desk.ResendReason;
import org.supportagentbench.desk.ToolCall;
import org.supportagentbench.desk.UpdateLineItem;
import org.supportagentbench.desk.UpdateShippingAddress;
import org.supportagentbench.suite.ExpectedAction;
import org.supportagentbench.suite.ExpectedAction.One;
import org.supportagentbench.testing.TestShop;

final class ActionMatchTest {
  private final ActionMatch match = new ActionMatch(TestShop.shop());

  private static One expect(String tool, String... arguments) {
    Map<String, String> map = new java.util.HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put(arguments[i], arguments[i + 1]);
    }
    return new One(tool, map);
  }

  private static ToolCall reship(int order, int... lineAndQuantity) {
    List<CreateReshipment.Item> items = new java.util.ArrayList<>();
    for (int i = 0; i < lineAndQuantity.length; i += 2) {
      items.add(new CreateReshipment.Item(lineAndQuantity[i], lineAndQuantity[i + 1]));
    }
    return new CreateReshipment(order, items, ResendReason.DAMAGED);
  }

  private static ToolCall replace(int order, int line, String variant) {
    return new CreateReplacement(order, line, variant, ResendReason.DAMAGED);
  }

  private static ToolCall cancel(int order, Integer... lines) {
    Optional<List<Integer>> named =
        lines.length == 0 ? Optional.empty() : Optional.of(List.of(lines));
    return new CancelOrder(order, named, CancelReason.CUSTOMER_REQUEST);
  }

  private static ToolCall move(int order, String... parts) {
    return new UpdateShippingAddress(
        order,
        new UpdateShippingAddress.NewAddress(
            parts[0],
            parts[1],
            parts[2].isEmpty() ? Optional.empty() : Optional.of(parts[2]),
            parts[3],
            parts[4].isEmpty() ? Optional.empty() : Optional.of(parts[4]),
            parts[5],
            parts[6]));
  }

  @Test
  void a_resend_is_a_reshipment_of_the_line() {
    assertThat(match.matches(expect("resend", "order", "1150", "line", "1"), reship(1150, 1, 1)))
        .isTrue();
  }

  @Test
  void a_resend_is_a_replacement_by_the_same_variant() {
    One expected = expect("resend", "order", "1150", "line", "1");
    assertThat(match.matches(expected, replace(1150, 1, "overnight-daily-duffel-32-black")))
        .isTrue();
    assertThat(match.matches(expected, replace(1150, 1, "overnight-daily-duffel-32-olive")))
        .isFalse();
  }

  @Test
  void a_resend_of_a_stated_variant_takes_only_that_variant() {
    One expected =
        expect("resend", "order", "1150", "line", "2", "variant", "ridgeline-travel-shell-navy-l");
    assertThat(match.matches(expected, replace(1150, 2, "ridgeline-travel-shell-navy-l"))).isTrue();
    assertThat(match.matches(expected, replace(1150, 2, "ridgeline-travel-shell-navy-m")))
        .isFalse();
    assertThat(match.matches(expected, reship(1150, 2, 2))).isFalse();
  }

  @Test
  void another_order_or_line_does_not_match() {
    One expected = expect("resend", "order", "1150", "line", "1");
    assertThat(match.matches(expected, reship(1199, 1, 1))).isFalse();
    assertThat(match.matches(expected, reship(1150, 2, 1))).isFalse();
  }

  @Test
  void a_call_that_sends_more_lines_than_expected_does_not_match_but_touches() {
    One expected = expect("create_reshipment", "order", "1150", "lines", "1");
    assertThat(match.matches(expected, reship(1150, 1, 1, 2, 1))).isFalse();
    assertThat(match.touches(expected, reship(1150, 1, 1, 2, 1))).isTrue();
  }

  @Test
  void a_stated_quantity_must_be_the_one_that_is_sent() {
    One one = expect("resend", "order", "1150", "line", "2", "quantity", "1");
    assertThat(match.matches(one, reship(1150, 2, 1))).isTrue();
    assertThat(match.matches(one, reship(1150, 2, 2))).isFalse();
    assertThat(
            match.done(
                expect("resend", "order", "1150", "line", "2", "quantity", "2"),
                List.of(reship(1150, 2, 1), reship(1150, 2, 1))))
        .isTrue();
  }

  @Test
  void a_cancel_without_lines_means_the_whole_order() {
    One whole = expect("cancel_order", "order", "1160");
    assertThat(match.matches(whole, cancel(1160))).isTrue();
    assertThat(match.matches(whole, cancel(1160, 1, 2))).isTrue();
    assertThat(match.matches(whole, cancel(1160, 1))).isFalse();
    assertThat(match.done(whole, List.of(cancel(1160, 1), cancel(1160, 2)))).isTrue();
  }

  @Test
  void cancelling_the_whole_order_is_not_cancelling_one_line_but_touches_it() {
    One line = expect("cancel_order", "order", "1160", "lines", "[2]");
    assertThat(match.matches(line, cancel(1160, 2))).isTrue();
    assertThat(match.matches(line, cancel(1160))).isFalse();
    assertThat(match.touches(line, cancel(1160))).isTrue();
    assertThat(match.touches(line, cancel(1160, 1))).isFalse();
  }

  @Test
  void two_lines_may_be_sent_in_one_call_or_in_two() {
    One both = expect("create_reshipment", "order", "1150", "lines", "1,2");
    assertThat(match.done(both, List.of(reship(1150, 1, 1, 2, 2)))).isTrue();
    assertThat(match.done(both, List.of(reship(1150, 1, 1), reship(1150, 2, 2)))).isTrue();
    assertThat(match.done(both, List.of(reship(1150, 1, 1)))).isFalse();
  }

  @Test
  void a_swap_names_its_variant() {
    One swap =
        expect(
            "update_line_item",
            "order",
            "1160",
            "line",
            "1",
            "variant",
            "ridgeline-travel-shell-sage-m");
    assertThat(match.matches(swap, new UpdateLineItem(1160, 1, "Ridgeline-Travel-Shell-Sage-M ")))
        .isTrue();
    assertThat(match.matches(swap, new UpdateLineItem(1160, 1, "ridgeline-travel-shell-navy-l")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maya Ortiz|410 Elm Street|Apt 7|Austin|TX|78704|US",
        "MAYA ORTIZ|410 elm st.|#7|austin|Texas|78704-1123|USA",
        "Maya Ortiz|410 Elm Street, Apartment 7||Austin||78704|United States",
        "Maya Ortiz|Apt. 7, 410 Elm Street||Austin|tx|78704|U.S.",
      })
  void an_address_is_the_same_however_it_is_written(String address) {
    One expected = expect("update_shipping_address", "order", "1160", "address.line2", "Apt 7");
    assertThat(match.matches(expected, move(1160, address.split("\\|")))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maya Ortiz|410 Elm Street||Austin|TX|78704|US",
        "Maya Ortiz|410 Elm Street|Apt 5|Austin|TX|78704|US",
        "Maya Ortiz|7 Elm Street|Apt 410|Austin|TX|78704|US",
        "Dario Ortiz|410 Elm Street|Apt 7|Austin|TX|78704|US",
        "Maya Ortiz|410 Elm Street|Apt 7|Austin|OK|78704|US",
        "Maya Ortiz|410 Elm Street|Apt 7|Dallas|TX|78704|US",
        "Maya Ortiz|410 Elm Street|Apt 7|Austin|TX|78745|US",
        "Maya Ortiz|410 Elm Street|Apt 7|Austin|TX|78704|CA",
      })
  void another_address_does_not_match(String address) {
    One expected = expect("update_shipping_address", "order", "1160", "address.line2", "Apt 7");
    assertThat(match.matches(expected, move(1160, address.split("\\|")))).isFalse();
    assertThat(
            match.touches(
                expect("update_shipping_address", "order", "1160"),
                move(1160, address.split("\\|"))))
        .isTrue();
  }

  @Test
  void a_new_street_in_another_place_does_not_keep_the_old_flat_and_region() {
    One expected =
        expect(
            "update_shipping_address",
            "order",
            "1160",
            "address.line1",
            "88 Queen St W",
            "address.city",
            "Toronto",
            "address.postcode",
            "M5H 2M5",
            "address.country",
            "CA");
    String[] same = "Maya Ortiz|88 Queen Street West||Toronto|Ontario|m5h2m5|Canada".split("\\|");
    assertThat(match.matches(expected, move(1160, same))).isTrue();
  }

  @Test
  void an_argument_that_the_call_leaves_out_does_not_match_one_that_is_named() {
    One region = expect("update_shipping_address", "order", "1160", "address.region", "OK");
    assertThat(
            match.matches(
                region,
                move(1160, "Maya Ortiz|410 Elm Street|Apt 5|Austin||78704|US".split("\\|"))))
        .isFalse();
    assertThat(
            match.matches(
                expect("update_line_item", "order", "1160", "variant", "x"), cancel(1160)))
        .isFalse();
  }

  @Test
  void reading_matches_nothing() {
    ToolCall look = new LookupOrder(Optional.of(1150), Optional.empty());
    assertThat(match.matches(expect("lookup_order", "order", "1150"), look)).isFalse();
    assertThat(match.touches(expect("resend", "order", "1150"), look)).isFalse();
  }

  @Test
  void any_of_two_cancels_is_enough() {
    ExpectedAction either =
        new ExpectedAction.AnyOf(
            List.of(
                expect("cancel_order", "order", "1160"), expect("cancel_order", "order", "1150")));
    assertThat(match.done(either, List.of(cancel(1150)))).isTrue();
    assertThat(match.done(either, List.of(cancel(1170)))).isFalse();
    assertThat(match.within(List.of(either), cancel(1160))).isTrue();
    assertThat(match.within(List.of(either), cancel(1170))).isFalse();
  }
}
