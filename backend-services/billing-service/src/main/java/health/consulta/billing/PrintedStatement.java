package health.consulta.billing;

import health.consulta.contract.billing.Statement;

/// A statement with all that the paper needs.
public record PrintedStatement(Statement statement, Letterhead issuer) {}
