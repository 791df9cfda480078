package health.consulta.booking;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/// Bookings that were made as one: each lives by itself, and names the series.
///
/// @param zone in which they have the same time of day
@Document("booking_series")
record Series(@Id UUID id, UUID practitionerId, String zone) {}
