package org.supportagentbench.desk;

/// What a tool does to the world: nothing, a recorded change, or the end of the agent's part.
public enum Effect {
  READ,
  WRITE,
  HANDOVER
}
