package org.supportagentbench.testing.provider;

import java.util.List;
import java.util.Optional;

/// Which request meets which fault. Asked by many threads.
@FunctionalInterface
public interface FaultScript {
  /// Nothing goes wrong.
  FaultScript NONE = (_, _) -> Optional.empty();

  /// What happens to a request.
  ///
  /// @param model that is asked
  /// @param number 1 for the first request to this model
  Optional<Planned> at(String model, int number);

  /// A fault and the headers that come with it, name after value.
  record Planned(Fault fault, List<String> headers) {
    /// Copies the list.
    public Planned {
      headers = List.copyOf(headers);
    }
  }

  /// Every request to a model.
  static FaultScript always(String model, Fault fault) {
    return (asked, _) -> asked.equals(model) ? planned(fault) : Optional.empty();
  }

  /// The requests of a model with these numbers.
  static FaultScript at(String model, Fault fault, Integer... numbers) {
    List<Integer> all = List.of(numbers);
    return (asked, number) ->
        asked.equals(model) && all.contains(number) ? planned(fault) : Optional.empty();
  }

  /// Every n-th request of a model.
  static FaultScript every(String model, Fault fault, int n) {
    return (asked, number) ->
        asked.equals(model) && number % n == 0 ? planned(fault) : Optional.empty();
  }

  private static Optional<Planned> planned(Fault fault) {
    List<String> headers =
        fault == Fault.RATE_LIMITED ? List.of("retry-after-ms", "1") : List.<String>of();
    return Optional.of(new Planned(fault, headers));
  }
}
