package health.consulta.launcher.process;

import java.util.Arrays;

/// Runs another main class and ends this JVM with the process that wants it, even when that one was
/// killed: `PID MAIN arguments`.
public final class Following {
  private Following() {}

  public static void main(String[] words) throws Exception {
    ProcessHandle.of(Long.parseLong(words[0]))
        .ifPresentOrElse(
            wanting -> wanting.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
            () -> Runtime.getRuntime().halt(0));
    var main = Class.forName(words[1]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true); // java itself does not ask for a public one
    main.invoke(null, (Object) Arrays.copyOfRange(words, 2, words.length));
  }
}
