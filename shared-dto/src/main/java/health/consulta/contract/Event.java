package health.consulta.contract;

/// A fact that one service publishes and others may react to. The simple name of the record is its
/// type on the wire (`ce_type`), the topic is the one of its sealed interface, and [#aggregateId()]
/// is the key that keeps its order.
public interface Event {
  /// The aggregate whose history the event belongs to, never a name or anything medical.
  String aggregateId();
}
