package health.consulta.launcher.sandbox.stripe;

/// What the holder of a disputed card tells the bank: Stripe's reason, and Visa's code for it.
enum Complaint {
  FRAUDULENT("fraudulent", "10.4"),
  NOT_RECEIVED("product_not_received", "13.1"),
  /// The bank only asks; no money moves unless the inquiry is escalated.
  INQUIRY("general", "10");

  private final String reason;
  private final String networkCode;

  Complaint(String reason, String networkCode) {
    this.reason = reason;
    this.networkCode = networkCode;
  }

  String reason() {
    return reason;
  }

  String networkCode() {
    return networkCode;
  }
}
