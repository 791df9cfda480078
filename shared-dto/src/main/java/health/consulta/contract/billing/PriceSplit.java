package health.consulta.contract.billing;

import health.consulta.contract.AccessKind;
import health.consulta.contract.Money;
import health.consulta.contract.OfPatient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who pays what of a visit: the exemption, the parts and the patient's part are the price.
///
/// @param price by the grid
/// @param base the part of it at the agreed tariff
/// @param exemption what the practice gives up; absent: nothing
/// @param invoiced by then nothing changes any more
/// @param version 0: nobody changed it yet
public record PriceSplit(
    UUID bookingId,
    UUID practitionerId,
    UUID patientId,
    Money price,
    Money base,
    @Nullable Exemption exemption,
    List<Part> parts,
    Money patientPart,
    boolean invoiced,
    long version)
    implements OfPatient {
  @Override
  public AccessKind accessKind() {
    return AccessKind.INVOICE;
  }

  /// @param whole whether all is given up, whatever the price
  /// @param byName absent when nobody knows them any more
  public record Exemption(
      boolean whole, Money amount, String reason, UUID by, @Nullable String byName, Instant at) {}

  /// @param percent absent: it is an amount
  public record Part(
      UUID payerId,
      PayerKind kind,
      String name,
      @Nullable String identifier,
      @Nullable Integer percent,
      Money amount,
      String reference) {}
}
