package org.supportagentbench.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes a tool to the agent, and says what it does to the world.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Tool {
  /// What the tool does, in the agent's words.
  String value();

  /// Read, write or handover.
  Effect effect();
}
