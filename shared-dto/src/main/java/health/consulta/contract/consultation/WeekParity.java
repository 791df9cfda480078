package health.consulta.contract.consultation;

public enum WeekParity {
  EVERY,
  ODD,
  EVEN
}
