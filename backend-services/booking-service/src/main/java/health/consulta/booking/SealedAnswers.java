package health.consulta.booking;

/// Answers as they are stored.
///
/// @param key which one opens them
record SealedAnswers(String key, byte[] text) {}
