package health.consulta.contract.user;

import java.time.Instant;
import java.util.List;

/// All that the accounts' own service holds of a person, for them (GDPR, articles 15 and 20).
///
/// @param at when it was read
/// @param dependants those who were removed too
public record AccountExport(
    Instant at,
    Account account,
    List<Dependant> dependants,
    List<SignedIn> sessions,
    SecondFactor secondFactor,
    List<Passkey> passkeys) {}
