package org.supportagentbench.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one argument of a tool to the agent; an argument without it does not register.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Arg {
  /// What the argument is, in the agent's words.
  String value();
}
