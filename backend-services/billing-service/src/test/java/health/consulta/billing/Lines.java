package health.consulta.billing;

import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Sector;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines of a grid, to vary in tests.
record Lines(
    @Nullable UUID practitionerId,
    String specialty,
    Sector sector,
    Mode mode,
    long minor,
    LocalDate from,
    @Nullable LocalDate to) {
  static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  static Lines general(long minor) {
    return new Lines(null, "GENERAL_PRACTICE", Sector.SECTOR_1, Mode.VIDEO, minor, NEW_YEAR, null);
  }

  Lines of(UUID practitioner) {
    return new Lines(practitioner, specialty, sector, mode, minor, from, to);
  }

  Lines in(String other) {
    return new Lines(practitionerId, other, sector, mode, minor, from, to);
  }

  Lines in(Sector other) {
    return new Lines(practitionerId, specialty, other, mode, minor, from, to);
  }

  Lines from(String day) {
    return new Lines(practitionerId, specialty, sector, mode, minor, LocalDate.parse(day), to);
  }

  Lines to(String day) {
    return new Lines(practitionerId, specialty, sector, mode, minor, from, LocalDate.parse(day));
  }

  health.consulta.contract.billing.Tariff line() {
    return new health.consulta.contract.billing.Tariff(
        UUID.randomUUID(),
        practitionerId,
        specialty,
        sector,
        "CONSULTATION",
        mode,
        Money.euros(minor),
        from,
        to,
        0);
  }

  Tariff tariff() {
    return new Tariff(UUID.randomUUID(), line());
  }
}
