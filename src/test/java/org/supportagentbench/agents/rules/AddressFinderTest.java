package org.supportagentbench.agents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressFinderTest {
  private static final Postal OLD =
      new Postal("Ada Birch", "1 Old Road", "", "Leeds", "", "LS6 1AA", "GB");

  private static Postal found(String email) {
    return AddressFinder.in(email, OLD).orElseThrow();
  }

  @Test
  void reads_flat_street_city_and_postcode() {
    assertThat(found("It's Flat 3, 61 Mill Lane, Leeds LS6 1AB."))
        .isEqualTo(new Postal("Ada Birch", "61 Mill Lane", "Flat 3", "Leeds", "", "LS6 1AB", "GB"));
  }

  @Test
  void reads_states_and_zip_codes() {
    assertThat(found("208 Pine Street, Northfield, MN 55057."))
        .isEqualTo(
            new Postal("Ada Birch", "208 Pine Street", "", "Northfield", "MN", "55057", "US"));
  }

  @Test
  void keeps_a_company_and_leaves_the_recipient_out() {
    assertThat(found("Ada Birch, Finch Engineering, 4720 Kingsway, Burnaby BC V5H 4M1."))
        .isEqualTo(
            new Postal(
                "Ada Birch",
                "4720 Kingsway",
                "Finch Engineering",
                "Burnaby",
                "BC",
                "V5H 4M1",
                "CA"));
  }

  @Test
  void an_address_without_a_postcode_is_not_complete() {
    assertThat(AddressFinder.in("Flat 3, 61 Mill Lane, Leeds", OLD)).isEmpty();
  }
}
