package health.consulta.reporting;

/// All events that were ever told, to be told again.
public interface EventLog {
  /// From the beginning.
  ///
  /// @param into what is told again
  Reading open(Facts into);

  interface Reading extends AutoCloseable {
    /// Tells what is known by now and was not told yet.
    ///
    /// @param progress is run every now and then
    void catchUp(Runnable progress);

    long events();

    /// Events that cannot be understood, laid aside by live listeners too.
    long unreadable();

    @Override
    void close();
  }
}
