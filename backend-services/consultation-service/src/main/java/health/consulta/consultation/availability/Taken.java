package health.consulta.consultation.availability;

import java.time.Instant;
import java.util.UUID;

/// An active occupation as the engine sees it.
///
/// @param span what it takes, its own buffers included
/// @param start of the visit itself
public record Taken(Span span, UUID visitReasonId, Instant start) {}
