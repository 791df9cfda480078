package health.consulta.payment;

/// What follows when a payment is over another amount.
enum Revision {
  DONE,
  /// What is authorised has to be given back, to be authorised anew.
  AUTHORISE_ANEW,
  /// Nothing changed yet: what is authorised is being captured, by a key that means one amount.
  LATER
}
