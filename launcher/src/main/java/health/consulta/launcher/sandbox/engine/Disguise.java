package health.consulta.launcher.sandbox.engine;

/// What is wrong with a webhook on purpose: its signature, the time that it is signed with, or its
/// API version.
public enum Disguise {
  NONE,
  WRONG_SIGNATURE,
  STALE_SIGNATURE,
  FUTURE_SIGNATURE,
  UNKNOWN_VERSION
}
