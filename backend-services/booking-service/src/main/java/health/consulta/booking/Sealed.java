package health.consulta.booking;

/// A text as it is stored.
///
/// @param key which one opens it
record Sealed(String key, byte[] text) {}
