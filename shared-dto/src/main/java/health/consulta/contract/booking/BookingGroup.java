package health.consulta.contract.booking;

import health.consulta.contract.OfPatients;
import java.util.List;
import java.util.UUID;

/// Visits that are confirmed together or not at all.
///
/// @param bookings in their order; each is paid by itself
public record BookingGroup(UUID id, Status status, List<Booking> bookings) implements OfPatients {
  @Override
  public List<UUID> patients() {
    return bookings.stream().map(Booking::patientId).toList();
  }

  public enum Status {
    /// Their times are being held.
    HOLDING,
    /// Held; confirmed once the last one is paid.
    OPEN,
    CONFIRMED,
    /// One of them was given up, and with it all.
    ENDED
  }
}
