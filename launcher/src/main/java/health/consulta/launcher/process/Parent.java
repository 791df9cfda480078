package health.consulta.launcher.process;

/// Ends this JVM when the one that wants it is gone, even when that one was killed.
public final class Parent {
  private Parent() {}

  /// Halts this JVM as soon as the process `pid` ends.
  public static void follow(long pid) {
    ProcessHandle.of(pid)
        .ifPresentOrElse(
            parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
            () -> Runtime.getRuntime().halt(0));
  }
}
