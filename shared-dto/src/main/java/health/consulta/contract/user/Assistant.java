package health.consulta.contract.user;

import java.util.UUID;

/// Somebody who may run a practitioner's agenda, to the practitioner.
public record Assistant(
    UUID id, String firstName, String lastName, String email, AccountStatus status) {}
