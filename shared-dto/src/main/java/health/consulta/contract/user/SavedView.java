package health.consulta.contract.user;

import java.util.UUID;

/// A view of a list that its owner comes back to.
public record SavedView(UUID id, SaveView view) {}
