package health.consulta.kit.failpoint;

/// A named place in the code where a test may have the process die, as by a power cut. Each room
/// lists its own in an enum, so that a test goes through all of them and misses none.
///
/// A line of code in the middle of anything, so it is neither injected nor configured: unless
/// [ArmFailpoints] was told otherwise at the start, passing one compares with null.
public interface Failpoint {
  /// The enum's.
  String name();

  /// Goes on, or ends the process here.
  default void pass() {
    var armed = ArmFailpoints.armed;
    if (armed != null) armed.passed(name());
  }
}
