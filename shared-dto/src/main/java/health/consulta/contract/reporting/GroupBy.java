package health.consulta.contract.reporting;

/// What a line of a report stands for. Reasons and locations of the same name share a line.
public enum GroupBy {
  DAY,
  WEEK,
  MONTH,
  PRACTITIONER,
  REASON,
  LOCATION,
  MODE
}
