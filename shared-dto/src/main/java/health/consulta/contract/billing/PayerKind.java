package health.consulta.contract.billing;

/// Who else pays for care in France.
public enum PayerKind {
  /// Mandatory health insurance (assurance maladie obligatoire).
  AMO,
  /// Complementary health insurance (assurance maladie complémentaire, mutuelle).
  AMC,
  EMPLOYER,
  OTHER
}
