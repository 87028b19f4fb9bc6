/// The builtin agents, and the loop that lets a model be one.
///
/// Open `Agents` first.
@NullMarked
package org.supportagentbench.agents;

import org.jspecify.annotations.NullMarked;
