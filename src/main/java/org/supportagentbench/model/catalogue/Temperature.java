package org.supportagentbench.model.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether a model lets its temperature be set.
public enum Temperature {
  /// It does.
  ACCEPTED("yes"),
  /// It refuses requests that have one.
  REFUSED("no"),
  /// It does as long as no reasoning is asked for.
  WITHOUT_REASONING("without_reasoning");

  private final String label;

  Temperature(String label) {
    this.label = label;
  }

  /// Its word in the catalogue.
  public String label() {
    return label;
  }

  /// Whether a temperature may be sent beside an effort of reasoning.
  public boolean acceptedWith(Optional<String> effort) {
    return switch (this) {
      case ACCEPTED -> true;
      case REFUSED -> false;
      case WITHOUT_REASONING -> effort.isEmpty() || effort.get().equals(CatalogueModel.OFF);
    };
  }

  static Optional<Temperature> of(String label) {
    return Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Temperature::label).toList();
  }
}
