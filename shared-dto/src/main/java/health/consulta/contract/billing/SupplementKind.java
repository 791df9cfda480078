package health.consulta.contract.billing;

/// When an act costs more (NGAP, article 14): at night, from 20 h to 8 h; on Sundays and public
/// holidays. One of both counts, never the two; what the age adds comes on top.
public enum SupplementKind {
  NIGHT,
  SUNDAY,
  AGE
}
