package health.consulta.contract;

public enum Mode {
  VIDEO,
  ON_SITE
}
