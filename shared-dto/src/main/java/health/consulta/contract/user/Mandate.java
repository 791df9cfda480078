package health.consulta.contract.user;

import java.util.List;
import java.util.UUID;

/// Somebody books, or wants to book, for the reader.
///
/// @param id of the reader as that account's dependant
/// @param actor the name of the account holder
/// @param firstName of the reader, as the account holder wrote it: people share mailboxes
/// @param steps of the consent, the oldest first
public record Mandate(
    UUID id, String actor, String firstName, Consent consent, List<ConsentStep> steps) {}
