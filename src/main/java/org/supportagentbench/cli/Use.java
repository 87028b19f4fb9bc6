package org.supportagentbench.cli;

import org.supportagentbench.model.catalogue.Price;
import org.supportagentbench.results.Spending;
import org.supportagentbench.run.ReferenceVolume;

/// What a role uses, or is expected to: calls, and tokens in disjoint classes.
record Use(double calls, double uncachedInput, double cacheRead, double cacheWrite, double output) {
  static final Use NONE = new Use(0, 0, 0, 0, 0);

  /// So many characters of English and JSON are a token.
  static final double CHARACTERS_A_TOKEN = 3.6;

  /// Of what was sent before, so much is read from the cache.
  static final double CACHED = 0.8;

  private static final double MILLION = 1_000_000;

  static Use of(Spending.Part part) {
    Spending.Tokens tokens = part.tokens();
    return new Use(
        part.calls(),
        tokens.uncachedInput(),
        tokens.cacheRead(),
        tokens.cacheWrite(),
        tokens.output());
  }

  /// What a reference conversation would use.
  static Use of(ReferenceVolume.Role role) {
    double cached = CACHED * role.repeated();
    return new Use(
        role.calls(),
        (role.fresh() + role.repeated() - cached) / CHARACTERS_A_TOKEN,
        cached / CHARACTERS_A_TOKEN,
        0,
        role.written() / CHARACTERS_A_TOKEN);
  }

  /// Tokens that are read.
  double read() {
    return uncachedInput + cacheRead + cacheWrite;
  }

  Use plus(Use other) {
    return new Use(
        calls + other.calls,
        uncachedInput + other.uncachedInput,
        cacheRead + other.cacheRead,
        cacheWrite + other.cacheWrite,
        output + other.output);
  }

  Use times(double factor) {
    return new Use(
        calls * factor,
        uncachedInput * factor,
        cacheRead * factor,
        cacheWrite * factor,
        output * factor);
  }

  /// The same with more tokens written in each call.
  Use writing(double more) {
    return new Use(calls, uncachedInput, cacheRead, cacheWrite, output + calls * more);
  }

  /// In another measure: as many calls, tokens read and tokens written as `seen` has for each of
  /// `expected`, what is read cached in the share in which it was. What nothing was expected of
  /// stays.
  Use like(Use seen, Use expected) {
    if (seen.read() == 0) {
      return this;
    }
    double read = read() * ratio(seen.read(), expected.read());
    return new Use(
        calls * ratio(seen.calls, expected.calls),
        read * seen.uncachedInput / seen.read(),
        read * seen.cacheRead / seen.read(),
        read * seen.cacheWrite / seen.read(),
        output * ratio(seen.output, expected.output));
  }

  private static double ratio(double seen, double expected) {
    return expected == 0 ? 1 : seen / expected;
  }

  /// US dollars by a price list.
  double usd(Price price) {
    return (uncachedInput * price.input()
            + cacheRead * price.cacheRead()
            + cacheWrite * price.cacheWrite()
            + output * price.output())
        / MILLION;
  }
}
