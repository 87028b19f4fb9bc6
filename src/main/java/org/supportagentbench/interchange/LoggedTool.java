package org.supportagentbench.interchange;

import java.util.Optional;
import org.supportagentbench.desk.Effect;

/// A tool that the agent of a log could call.
///
/// @param effect what a call does; empty where the log does not say it
public record LoggedTool(String name, Optional<Effect> effect) {}
