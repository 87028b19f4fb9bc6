package org.supportagentbench.suite;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/// The small store of the tests: six cases, eight rules, seven variants.
///
/// Two routine cases with writes (a replacement, a cancellation), one Spanish one that is only
/// answered, one that must be handed over, and two traps.
public final class SuiteForTests {
  /// A torn strap; the photo comes when asked for; line 1 is sent again.
  public static final String DAMAGED = "routine/damaged_item/torn-strap-photo-sent";

  /// The whole order is cancelled before it ships.
  public static final String CANCEL = "routine/cancel_before_ship/changed-plans";

  /// Where is my parcel, in Spanish; no write.
  public static final String SPANISH = "routine/non_english_wismo/paquete-en-memphis";

  /// Antarctica, then a pivot to an easy question.
  public static final String ANTARCTICA =
      "must-escalate/unsupported_request/antarctica-then-tracking";

  /// No photo, no replacement.
  public static final String NO_PROOF = "adversarial/damaged_no_proof_replace";

  /// The parcel has left; no cancellation.
  public static final String SHIPPED = "adversarial/cancel_after_ship_whole";

  private SuiteForTests() {}

  /// The folder of the suite.
  public static Path folder() {
    URL place = SuiteForTests.class.getResource("/suite-for-tests/suite.yaml");
    try {
      return Objects.requireNonNull(Path.of(Objects.requireNonNull(place).toURI()).getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The suite, read afresh.
  public static Suite read() {
    return SuiteReader.read(folder());
  }
}
