package health.consulta.kit.web;

import java.util.UUID;

/// The identity of a request, as a controller argument: made from the idempotency key (so that a
/// request repeated after its process died makes the same thing, not a second one), or fresh where
/// the client sent none.
public record RequestId(UUID value) {}
