package health.consulta.contract;

/// What of a patient was read.
public enum AccessKind {
  /// That they come, and when, among the others of a day.
  AGENDA,
  /// A visit of theirs.
  VISIT,
  /// What they answered before a visit.
  ANSWERS,
  /// What the practice noted on a visit.
  NOTE,
  /// What they and the practice wrote to each other.
  MESSAGES,
  /// Their name, birth date or telephone, or that the practice knows them.
  IDENTITY,
  /// What they owe and paid.
  INVOICE
}
