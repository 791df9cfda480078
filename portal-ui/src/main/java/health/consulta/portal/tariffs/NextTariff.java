package health.consulta.portal.tariffs;

import health.consulta.contract.billing.Tariff;
import java.time.LocalDate;
import java.util.UUID;

/// A line that follows one that exists.
record NextTariff(Tariff now) {
  /// The same act, from the next year on.
  Tariff line() {
    var next = LocalDate.of(now.validFrom().getYear() + 1, 1, 1);
    return new Tariff(
        UUID.randomUUID(),
        now.practitionerId(),
        now.locationId(),
        now.specialty(),
        now.sector(),
        now.reasonCode(),
        now.mode(),
        now.amount(),
        now.night(),
        now.sunday(),
        now.age(),
        next,
        null,
        0);
  }
}
