package health.consulta.billing;

import health.consulta.contract.billing.Receipt;

/// A receipt with all that the paper needs.
public record PrintedReceipt(Receipt receipt, Letterhead issuer) {}
