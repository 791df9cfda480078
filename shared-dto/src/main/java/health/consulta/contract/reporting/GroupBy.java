package health.consulta.contract.reporting;

public enum GroupBy {
  DAY,
  WEEK,
  MONTH,
  PRACTITIONER
}
