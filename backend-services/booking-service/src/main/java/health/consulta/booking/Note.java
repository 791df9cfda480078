package health.consulta.booking;

import java.time.Instant;
import java.util.UUID;

/// What the practice notes on a booking, for itself.
record Note(Sealed text, Instant at, UUID by) {}
