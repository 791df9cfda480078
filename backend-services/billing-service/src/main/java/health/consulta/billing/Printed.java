package health.consulta.billing;

import health.consulta.contract.billing.Invoice;

/// An invoice or credit note with all that the paper needs.
public record Printed(Invoice invoice, Letterhead issuer) {}
