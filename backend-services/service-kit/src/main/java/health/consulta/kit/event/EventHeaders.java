package health.consulta.kit.event;

/// The headers by which listeners know an event: `@Header(EventHeaders.ID) UUID id`.
public interface EventHeaders {
  String ID = "ce_id";
  String TYPE = "ce_type";
  String SEQUENCE = "ce_sequence";

  /// When it happened, an instant.
  String TIME = "ce_time";
}
