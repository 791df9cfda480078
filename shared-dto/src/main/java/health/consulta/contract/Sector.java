package health.consulta.contract;

/// The agreement with the health insurance: fixed fees (1), free fees (2), none (3).
public enum Sector {
  SECTOR_1,
  SECTOR_2,
  NONE
}
