package health.consulta.launcher.process;

/// Where a supervised process stands.
public enum State {
  WAITING,
  STARTING,
  UP,
  RESTARTING,
  FAILED,
  STOPPED
}
