package health.consulta.consultation.agenda;

import health.consulta.kit.Refusal;

/// The agenda has days in its zone already; they would be other days in another one.
final class ZoneInUse extends Refusal {
  ZoneInUse() {
    super(
        Kind.CONFLICT,
        "ZONE_IN_USE",
        "The agenda has been used in its time zone, which cannot change any more.");
  }
}
