package health.consulta.contract.booking;

import java.time.Instant;
import java.util.UUID;

/// @param holdToken proves who took the hold; `POST /api/bookings` brings it to make the hold the
///   patient's
public record Hold(UUID holdId, String holdToken, Instant expiresAt) {}
