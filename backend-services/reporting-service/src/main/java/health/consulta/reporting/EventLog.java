package health.consulta.reporting;

import java.util.function.Consumer;

/// All events that were ever told, to be told again.
public interface EventLog {
  /// From the beginning.
  ///
  /// @param into what is told again
  Reading open(Facts into);

  interface Reading extends AutoCloseable {
    /// Tells what is known by now and was not told yet.
    ///
    /// @param some is given what tells some events, and may run it more than once
    void catchUp(Consumer<Runnable> some);

    long events();

    /// Events that cannot be understood, laid aside by live listeners too.
    long unreadable();

    @Override
    void close();
  }
}
