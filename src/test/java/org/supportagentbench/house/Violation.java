package org.supportagentbench.house;

/// One place that breaks a rule of the house.
///
/// @param rule name of the rule, as exemptions write it
/// @param where file, and `#name` where it is a part of one; no line, so that exemptions last
/// @param what what was found there, and what would be right
record Violation(String rule, String where, String what) {
  @Override
  public String toString() {
    return "%s | %s | %s".formatted(rule, where, what);
  }
}
