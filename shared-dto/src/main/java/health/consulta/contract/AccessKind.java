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
  /// Their name, birth date or telephone, or that the practice knows them.
  IDENTITY,
  /// What they owe and paid.
  INVOICE
}
