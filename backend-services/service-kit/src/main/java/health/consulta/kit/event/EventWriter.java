package health.consulta.kit.event;

import health.consulta.contract.Event;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/// Turns an event of the contract into one that can be stored until it is sent.
public class EventWriter {
  private final JsonMapper json;
  private final Clock clock;
  private final ObjectProvider<Tracer> tracer;

  EventWriter(JsonMapper json, Clock clock, ObjectProvider<Tracer> tracer) {
    this.json = json;
    this.clock = clock;
    this.tracer = tracer;
  }

  public PendingEvent pending(Event event) {
    return new PendingEvent(
        UUID.randomUUID(),
        event.getClass().getSimpleName(),
        json.writeValueAsString(event),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        traceparent());
  }

  private @Nullable String traceparent() {
    var tracing = tracer.getIfAvailable();
    var span = tracing == null ? null : tracing.currentSpan();
    if (span == null) return null;
    var context = span.context();
    var sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
    return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
  }
}
