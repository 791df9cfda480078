package health.consulta.portal.agenda;

import java.util.UUID;

/// Somebody who can be booked for.
///
/// @param told what tells namesakes apart
record Person(UUID id, String name, String told) {
  /// Nobody yet: chosen to put a new patient on file.
  private static final UUID NOBODY = new UUID(0, 0);

  static Person nobody(String words) {
    return new Person(NOBODY, words, "");
  }

  boolean isNobody() {
    return id.equals(NOBODY);
  }

  String label() {
    return told.isEmpty() ? name : name + " · " + told;
  }
}
