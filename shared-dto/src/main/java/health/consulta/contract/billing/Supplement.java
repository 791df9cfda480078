package health.consulta.contract.billing;

import health.consulta.contract.Money;

/// What the hour or the day of a visit, or the patient's age, adds to its price.
public record Supplement(SupplementKind kind, Money amount) {}
