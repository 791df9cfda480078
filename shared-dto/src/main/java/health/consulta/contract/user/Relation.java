package health.consulta.contract.user;

/// What a dependant is to who books for them.
public enum Relation {
  CHILD,
  PARENT,
  PARTNER,
  OTHER
}
