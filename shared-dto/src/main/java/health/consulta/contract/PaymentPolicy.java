package health.consulta.contract;

/// What must have happened to the money before a booking is confirmed.
public enum PaymentPolicy {
  /// Card authorised at booking, captured when the consultation completes (CSP R.4127-53).
  AUTHORISE,
  /// Charged at booking.
  PREPAY,
  /// Nothing online.
  ON_SITE,
  /// A third party pays.
  EXEMPT
}
