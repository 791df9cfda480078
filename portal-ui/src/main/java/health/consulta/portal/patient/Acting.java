package health.consulta.portal.patient;

import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import health.consulta.contract.user.Mandate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;

/// Somebody who books, or wants to book, for the reader.
///
/// @param actor their name
/// @param firstName of the reader, as the other wrote it
/// @param since when the consent is as it stands
record Acting(
    @NonNull UUID id,
    @NonNull String actor,
    @NonNull String firstName,
    @NonNull Consent consent,
    @Nullable Instant since) {
  static Acting of(Mandate mandate) {
    return new Acting(
        mandate.id(),
        mandate.actor(),
        mandate.firstName(),
        mandate.consent(),
        ConsentStep.since(mandate.steps()));
  }
}
