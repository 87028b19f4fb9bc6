package org.supportagentbench.report.room;

import org.supportagentbench.results.StoredRun;

/// A run whose conversations can be read.
///
/// @param name how its model and setting are called; what a page that links here calls it
/// @param control whether the agent is the reference or a trivial one
/// @param ledger what was set aside, and what was paid
public record RoomRun(StoredRun run, String name, boolean control, RunLedger ledger) {}
