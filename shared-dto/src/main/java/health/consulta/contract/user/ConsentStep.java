package health.consulta.contract.user;

import java.time.Instant;

/// What came of the asking, and when.
public record ConsentStep(Consent consent, Instant at) {}
