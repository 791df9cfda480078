package health.consulta.billing;

import health.consulta.contract.billing.Invoice;

/// An invoice with all that the paper needs.
///
/// @param issuerTown postal code and city
public record Printed(Invoice invoice, String issuerRpps, String issuerStreet, String issuerTown) {}
