package org.supportagentbench.desk;

/// Why a ticket goes to a person; the closed list of the policy page on handing over.
public enum HandoverReason {
  ABUSE_OR_THREAT,
  FRAUD_SIGNAL,
  REFUND_OUTSIDE_POLICY,
  UNSUPPORTED_REQUEST,
  CARRIER_INVESTIGATION,
  REPEAT_CLAIMS,
  COMPENSATION_REQUEST,
  IDENTITY_NOT_VERIFIED,
  OTHER
}
