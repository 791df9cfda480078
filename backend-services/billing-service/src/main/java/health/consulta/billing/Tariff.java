package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import health.consulta.kit.Invalid;
import health.consulta.kit.Stale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One dated line of the billing grid.
@Entity
@Table(name = "tariff")
class Tariff {
  @Id private UUID id;
  private @Nullable UUID practitionerId;
  private String specialty;

  @Enumerated(EnumType.STRING)
  private Sector sector;

  private String reasonCode;

  @Enumerated(EnumType.STRING)
  private Mode mode;

  private long amountMinor;
  private String currency;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;
  @Version private @Nullable Long version;

  Tariff() {}

  Tariff(UUID id, health.consulta.contract.billing.Tariff line) {
    this.id = id;
    become(line);
  }

  /// Takes the values of the line; what was quoted by the old ones stays as it was quoted.
  void change(health.consulta.contract.billing.Tariff line) {
    if (line.version() != version()) throw new Stale();
    become(line);
  }

  private void become(health.consulta.contract.billing.Tariff line) {
    if (line.amount().minor() < 0) throw new Invalid("amount", "must not be negative");
    if (line.validTo() != null && line.validTo().isBefore(line.validFrom()))
      throw new Invalid("validTo", "is before validFrom");
    practitionerId = line.practitionerId();
    specialty = line.specialty();
    sector = line.sector();
    reasonCode = line.reasonCode();
    mode = line.mode();
    amountMinor = line.amount().minor();
    currency = line.amount().currency();
    validFrom = line.validFrom();
    validTo = line.validTo();
  }

  /// Of two lines for the same act one must end before the other begins.
  boolean overlaps(Tariff other) {
    return !id.equals(other.id)
        && Objects.equals(practitionerId, other.practitionerId)
        && sector == other.sector
        && specialty.equals(other.specialty)
        && reasonCode.equals(other.reasonCode)
        && mode == other.mode
        && startsBeforeEndOf(other)
        && other.startsBeforeEndOf(this);
  }

  private boolean startsBeforeEndOf(Tariff other) {
    return other.validTo == null || !validFrom.isAfter(other.validTo);
  }

  boolean isOf(UUID practitioner) {
    return practitioner.equals(practitionerId);
  }

  boolean isGeneralOf(Sector asked) {
    return practitionerId == null && sector == asked;
  }

  boolean holdsFor(Visit visit) {
    return specialty.equals(visit.specialty())
        && reasonCode.equals(visit.reasonCode())
        && mode == visit.mode()
        && !visit.day().isBefore(validFrom)
        && (validTo == null || !visit.day().isAfter(validTo));
  }

  UUID id() {
    return id;
  }

  Sector sector() {
    return sector;
  }

  Money amount() {
    return new Money(amountMinor, currency);
  }

  health.consulta.contract.billing.Tariff shown() {
    return new health.consulta.contract.billing.Tariff(
        id,
        practitionerId,
        specialty,
        sector,
        reasonCode,
        mode,
        amount(),
        validFrom,
        validTo,
        version());
  }

  private long version() {
    return version == null ? 0 : version;
  }
}
