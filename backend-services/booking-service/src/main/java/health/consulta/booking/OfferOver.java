package health.consulta.booking;

import health.consulta.kit.Refusal;

/// The time was offered, and is not held for the patient any more.
public final class OfferOver extends Refusal {
  OfferOver() {
    super(Kind.CONFLICT, "OFFER_OVER", "The offer is over.");
  }
}
