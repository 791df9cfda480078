package health.consulta.kit.failpoint;

/// Around what the kit writes for every service.
public enum KitFailpoint implements Failpoint {
  /// The caller's key is claimed, and nothing done yet.
  KEY_CLAIMED,
  /// What was asked for is done, and its answer not stored.
  KEY_EFFECT_DONE,
  /// The answer is stored, and nobody got it.
  KEY_ANSWER_STORED,
  /// Pending events are read, and none is sent.
  OUTBOX_READ,
  /// Events are with the broker, and still pending here.
  OUTBOX_SENT,
  /// A document's events are cleared, and it is still marked as having some.
  OUTBOX_PULLED,
  OUTBOX_CLEARED,
  /// An event is noted as handled, within the transaction of its effect.
  INBOX_NOTED,
  INBOX_EFFECT_DONE,
  /// The effect is committed, and the broker not told.
  INBOX_COMMITTED
}
