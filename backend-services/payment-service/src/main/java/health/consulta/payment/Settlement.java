package health.consulta.payment;

/// What became of the booking, and so what is to happen to its money. The first decision stands.
enum Settlement {
  /// Nothing decided: the patient may pay.
  OPEN,
  /// The act was performed: take what was authorised.
  CAPTURE,
  /// There is no visit: nothing may be paid any more, and what was authorised is given back.
  CLOSE
}
