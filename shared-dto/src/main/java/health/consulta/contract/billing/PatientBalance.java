package health.consulta.contract.billing;

import health.consulta.contract.Money;

/// What a patient still has to pay to a practice.
///
/// @param invoices how many are open
/// @param outstanding their sum; negative when more was paid than is owed
public record PatientBalance(int invoices, Money outstanding) {}
