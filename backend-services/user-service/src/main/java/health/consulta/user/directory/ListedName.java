package health.consulta.user.directory;

import java.util.UUID;

/// Enough of an entry to compare names.
public record ListedName(UUID accountId, String lastName) {}
