package org.supportagentbench.desk;

import java.math.BigDecimal;

/// The numbers that rules and conversation share.
///
/// @param customerTurns customer messages in a conversation at most, the first email included
/// @param toolRounds answers with tool calls in one agent turn at most
/// @param highValue order total in USD from which a lost parcel goes to the team
/// @param waitHours hours after a delivery scan in which a customer is asked to wait
/// @param repeatClaims earlier loss claims that make a repeat claimant
/// @param repeatMonths months that those claims are counted over
public record Limits(
    int customerTurns,
    int toolRounds,
    BigDecimal highValue,
    int returnWindowDays,
    int waitHours,
    int repeatClaims,
    int repeatMonths) {}
