package health.consulta.contract.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What closing an account leaves behind.
///
/// @param kept whose names stay, locked away, because care was given; empty: nobody's
public record Erasure(List<Kept> kept) {
  /// @param until when the medical record may go: twenty years after the last visit (Code de la
  ///   santé publique, article R.1112-7)
  public record Kept(UUID patientId, String name, LocalDate until) {}
}
